package dev.iotdd.interop;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A second validator on the JVM gives the verdicts of iotdd. */
class HarrelTest {

    @Test
    void givesTheSameVerdicts() {
        List<Case> cases = Case.all();
        Map<String, String> verdicts = new HashMap<>();
        Map<String, Judge> judges = new HashMap<>();
        for (Case one : cases) {
            boolean valid = judges.computeIfAbsent(one.kind().name(), kind -> new Judge(one.schema(false)))
                    .accepts(one.text());
            verdicts.put(one.id(), valid ? "valid" : "invalid");
        }
        Verdicts.agree("dev.harrel:json-schema", cases, verdicts);
        System.out.println("Agreement with validators outside the JVM (ajv, hyperjump, Python's, sourcemeta's): "
                + "see `mvn verify -Pinterop`");
    }

    private static final class Judge {
        private final Validator validator = new ValidatorFactory().createValidator();
        private final URI schema;

        Judge(String schema) {
            this.schema = validator.registerSchema(schema);
        }

        boolean accepts(String document) {
            return validator.validate(schema, document).isValid();
        }
    }
}
