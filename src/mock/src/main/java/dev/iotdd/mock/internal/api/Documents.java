package dev.iotdd.mock.internal.api;

import dev.iotdd.spec.Spec;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON. The mock has trees of its own, since core's are of classes under another name. */
public final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    // Digits of the largest count.
    private static final int LONGEST_INTEGER = 19;

    private Documents() {}

    /** The tree of a JSON text; empty where it is none. */
    public static Optional<JsonNode> read(byte[] text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.isMissingNode() ? Optional.empty() : Optional.of(normal(root));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The JSON text of a tree, in UTF-8. */
    static byte[] write(JsonNode tree) {
        // By way of a text, which may hold surrogates without their other half.
        return MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The tree of a file of the specification. */
    public static JsonNode of(Spec spec, String file) {
        return read(spec.files().bytes(file))
                .orElseThrow(() -> new IllegalStateException("The specification's file " + file + " is broken"));
    }

    /** With whole numbers as integers, however they were written: SDKs read no 1.0 as an integer. */
    private static JsonNode normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(normal(member.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, normal(list.path(i)));
            }
        } else if (node instanceof DecimalNode decimal) {
            return normal(decimal.decimalValue());
        }
        return node;
    }

    private static JsonNode normal(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.scale() > 0 || shortest.precision() - shortest.scale() > LONGEST_INTEGER) {
            return DecimalNode.valueOf(shortest);
        }
        long value = shortest.toBigInteger().longValue();
        boolean fits = shortest.compareTo(BigDecimal.valueOf(value)) == 0;
        if (!fits) {
            return DecimalNode.valueOf(shortest);
        }
        return value == (int) value ? Trees.NODES.numberNode((int) value) : Trees.NODES.numberNode(value);
    }
}
