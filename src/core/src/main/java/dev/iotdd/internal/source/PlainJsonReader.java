package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of a JSON text of which nothing has to be told, and gives up at the first thing that has. Almost every
 * document is such a one, and to note the place of every value takes longer than the tree itself.
 */
final class PlainJsonReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;
    private final Limits limits;
    private int values;

    PlainJsonReader(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    /**
     * What was read.
     *
     * @param root the tree
     * @param offset where it begins
     */
    record Plain(JsonNode root, int offset) {

        Document document(String file, SourceText source, Supplier<Place> places) {
            return new Document(file, source, root, Place.later(offset, places), List.of());
        }
    }

    /** The tree; empty where there is a fault, of which this says nothing. */
    Optional<Plain> read() {
        try (JsonParser parser = JsonReader.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            int offset = (int) parser.currentTokenLocation().getCharOffset();
            JsonNode root = value(parser, parser.currentToken(), 0);
            return parser.nextToken() == null ? Optional.of(new Plain(root, offset)) : Optional.empty();
        } catch (JacksonException | FaultyException e) {
            return Optional.empty();
        }
    }

    private JsonNode value(JsonParser parser, JsonToken token, int depth) throws FaultyException {
        refuse(++values > limits.values());
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> list(parser, depth);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("No value begins with " + token);
        };
    }

    private ObjectNode object(JsonParser parser, int depth) throws FaultyException {
        refuse(depth >= limits.depth());
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonNode earlier = object.replace(name, value(parser, parser.nextToken(), depth + 1));
            refuse(earlier != null);
        }
        return object;
    }

    private ArrayNode list(JsonParser parser, int depth) throws FaultyException {
        refuse(depth >= limits.depth());
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token, depth + 1));
        }
        return list;
    }

    private JsonNode number(String written) throws FaultyException {
        refuse(written.length() > limits.numberLength());
        return Numbers.node(written);
    }

    private static void refuse(boolean isFaulty) throws FaultyException {
        if (isFaulty) {
            throw new FaultyException();
        }
    }

    private static final class FaultyException extends Exception {

        private static final long serialVersionUID = 1L;

        FaultyException() {
            super("", null, false, false);
        }
    }
}
