package dev.iotdd.mock.internal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a caller gave, in the flat form that {@code iotdd validate} reads.
 *
 * @param tree the members; empty where the body has none to add
 * @param text the same as text, to be judged
 * @param clashes members of the body that belong into the path or the query
 */
// Bytes on their way: records of them are never compared.
@SuppressWarnings("ArrayRecordComponent")
record InputDocument(Optional<ObjectNode> tree, byte[] text, List<String> clashes) {

    static final String NAME = "request.json";

    /** The document of parameters and a body, whatever the body holds. */
    static InputDocument of(ObjectNode parameters, byte[] body) {
        Optional<JsonNode> root = Documents.read(body);
        if (root.filter(JsonNode::isObject).isEmpty()) {
            return new InputDocument(Optional.empty(), body, List.of());
        }
        ObjectNode members = (ObjectNode) root.get();
        List<String> clashes =
                parameters.propertyNames().stream().filter(members::has).toList();
        if (clashes.isEmpty()) {
            byte[] text = spliced(parameters, members, body);
            return new InputDocument(Optional.of(parameters.setAll(members)), text, clashes);
        }
        ObjectNode all = parameters.setAll(members.without(clashes));
        return new InputDocument(Optional.of(all), Documents.write(all), clashes);
    }

    /** The document of parameters alone. */
    static InputDocument of(ObjectNode parameters) {
        return new InputDocument(Optional.of(parameters), Documents.write(parameters), List.of());
    }

    // The body stays as it was written, so that findings quote it to the letter.
    private static byte[] spliced(ObjectNode parameters, ObjectNode members, byte[] body) {
        if (parameters.isEmpty()) {
            return body;
        }
        byte[] head = Documents.write(parameters);
        int start = 0;
        while (body[start] != '{') {
            start++;
        }
        // Over the brace at the end of the one and that at the start of the other, which becomes a comma.
        byte[] text = Arrays.copyOf(head, head.length - 1 + body.length - start);
        System.arraycopy(body, start, text, head.length - 1, body.length - start);
        text[head.length - 1] = (byte) (members.isEmpty() ? ' ' : ',');
        return text;
    }
}
