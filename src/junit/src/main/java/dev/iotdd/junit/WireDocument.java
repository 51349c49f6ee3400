package dev.iotdd.junit;

import dev.iotdd.Payload;

/**
 * A message of the API as a document to validate.
 *
 * @param kind what it is, in the words of {@code Iotdd.as}
 * @param name what messages call it
 * @param json the document
 */
record WireDocument(String kind, String name, String json) {

    Payload payload() {
        return Payload.of(name, json);
    }
}
