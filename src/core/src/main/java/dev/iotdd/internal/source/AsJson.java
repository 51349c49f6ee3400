package dev.iotdd.internal.source;

import dev.iotdd.Limits;

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
}
