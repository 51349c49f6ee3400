package dev.iotdd.internal.source;

import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The nodes of YAML scalars, by the core schema of YAML 1.2: {@code yes} and {@code on} are texts. */
final class YamlScalars {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final boolean NO_MERGE_KEYS = false;

    private final ScalarResolver resolver = new CoreScalarResolver(NO_MERGE_KEYS);

    /** A scalar that JSON has no value for. */
    static final class NotInJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        NotInJsonException(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    JsonNode node(ScalarEvent scalar) throws NotInJsonException {
        Tag tag = scalar.getTag()
                .map(Tag::new)
                .orElseGet(() ->
                        resolver.resolve(scalar.getValue(), scalar.getImplicit().canOmitTagInPlainScalar()));
        String written = scalar.getValue();
        try {
            return node(tag, written);
        } catch (NumberFormatException e) {
            throw new NotInJsonException("'" + written + "' is no number, as its tag " + tag + " claims");
        }
    }

    private static JsonNode node(Tag tag, String written) throws NotInJsonException {
        // To the library, ${X} is a variable of the environment; nothing of the environment is read.
        if (tag.equals(Tag.STR) || tag.equals(Tag.ENV_TAG)) {
            return NODES.stringNode(written);
        }
        if (tag.equals(Tag.INT)) {
            return integer(written);
        }
        if (tag.equals(Tag.FLOAT)) {
            return decimal(written);
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(written.toLowerCase(Locale.ROOT).equals("true"));
        }
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        throw new NotInJsonException(unknownTag(tag.getValue()));
    }

    static String unknownTag(String tag) {
        return "the tag " + tag + " means nothing in a payload of the API";
    }

    private static JsonNode integer(String written) {
        if (written.startsWith("0x")) {
            return Numbers.node(new BigInteger(written.substring(2), 16).toString());
        }
        if (written.startsWith("0o")) {
            return Numbers.node(new BigInteger(written.substring(2), 8).toString());
        }
        return Numbers.node(unsigned(written));
    }

    private static JsonNode decimal(String written) throws NotInJsonException {
        if (written.toLowerCase(Locale.ROOT).matches("[-+]?\\.(inf|nan)")) {
            throw new NotInJsonException("'" + written + "' stands where there should be a number; JSON knows neither "
                    + "NaN nor Infinity");
        }
        return Numbers.node(unsigned(written));
    }

    private static String unsigned(String written) {
        return written.startsWith("+") ? written.substring(1) : written;
    }
}
