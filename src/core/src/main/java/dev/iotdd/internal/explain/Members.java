package dev.iotdd.internal.explain;

import dev.iotdd.internal.Prose;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads members of an object; a null counts as absent, a wrong type as not understood. */
record Members(JsonNode object) {

    boolean has(String name) {
        return isPresent(object.path(name));
    }

    Optional<String> text(String name) throws NotUnderstoodException {
        JsonNode value = object.path(name);
        if (isPresent(value) && !value.isString()) {
            throw wrong(name, value, "a string");
        }
        return isPresent(value) ? Optional.of(value.stringValue()) : Optional.empty();
    }

    Optional<BigInteger> integer(String name) throws NotUnderstoodException {
        JsonNode value = object.path(name);
        if (isPresent(value) && !value.isIntegralNumber()) {
            throw wrong(name, value, "an integer");
        }
        return isPresent(value) ? Optional.of(value.bigIntegerValue()) : Optional.empty();
    }

    boolean flag(String name) throws NotUnderstoodException {
        JsonNode value = object.path(name);
        if (isPresent(value) && !value.isBoolean()) {
            throw wrong(name, value, "a boolean");
        }
        return value.asBoolean(false);
    }

    Optional<Members> object(String name) throws NotUnderstoodException {
        JsonNode value = object.path(name);
        if (isPresent(value) && !value.isObject()) {
            throw wrong(name, value, "an object");
        }
        return isPresent(value) ? Optional.of(new Members(value)) : Optional.empty();
    }

    /** The names of all members that are there. */
    List<String> names() {
        return object.properties().stream()
                .filter(member -> isPresent(member.getValue()))
                .map(member -> Prose.cut(Values.name(member.getKey())))
                .toList();
    }

    private static boolean isPresent(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static NotUnderstoodException wrong(String name, JsonNode value, String wanted) {
        return new NotUnderstoodException(name + " is " + Prose.json(value) + ", which is not " + wanted);
    }
}
