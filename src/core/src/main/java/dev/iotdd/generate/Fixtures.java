package dev.iotdd.generate;

import dev.iotdd.Iotdd;
import dev.iotdd.internal.generate.fixture.Generator;
import dev.iotdd.spec.Spec;
import java.util.List;

/**
 * Makes test documents from the specification alone: valid ones at every boundary, and for every rule documents that
 * break just that one. Each was judged before it is handed out. The same specification gives the same documents.
 */
public final class Fixtures {

    private final Generator generator;

    private Fixtures(Spec spec) {
        this.generator = new Generator(spec, Iotdd.create(spec));
    }

    /** The fixtures of a specification. */
    public static Fixtures of(Spec spec) {
        return new Fixtures(spec);
    }

    /** All cases, by kind of document; the order is always the same. */
    public List<GeneratedCase> cases() {
        return generator.cases();
    }

    /**
     * Random documents, for load and for what nobody thought of: members, metrics, operators and lists of behaviors in
     * any combination. They may repeat themselves where there is little to combine.
     *
     * @throws IllegalArgumentException if there are no documents of that kind; the message lists the kinds
     */
    public List<GeneratedCase> random(RandomSample sample) {
        return generator.random(sample);
    }

    /**
     * Variants of a document of the user's, each with one thing wrong: for tests of their own.
     *
     * @param name the name of the document; its ending tells JSON from YAML
     * @param text the document
     * @throws IllegalArgumentException if the document is not recognised, or has findings of level error itself
     */
    public List<GeneratedCase> from(String name, String text) {
        return generator.variantsOf(name, text);
    }
}
