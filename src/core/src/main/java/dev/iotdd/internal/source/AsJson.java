package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import java.nio.charset.StandardCharsets;

/** Documents as JSON texts, for modules that must not share the types of trees with this one. */
public final class AsJson {

    private AsJson() {}

    /**
     * A JSON or YAML document as JSON.
     *
     * @throws UnreadableException if it has no tree
     */
    public static String of(String file, byte[] bytes, Limits limits) throws UnreadableException {
        return new DocumentReader(limits).read(file, bytes).root().toString();
    }

    /**
     * A JSON text as YAML.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String toYaml(String json) {
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            return YamlText.of(new DocumentReader(Limits.DEFAULT)
                    .read("document.json", bytes)
                    .root());
        } catch (UnreadableException e) {
            throw new IllegalArgumentException("This is no JSON: " + json, e);
        }
    }
}
