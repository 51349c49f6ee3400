package dev.iotdd.generate;

import dev.iotdd.Config;
import dev.iotdd.Level;
import java.util.Optional;

/**
 * A document, and what is to be found in it.
 *
 * @param kind what it is, in the words of {@code Iotdd.as}: an operation for its input, or with the suffix
 *     {@code Response}
 * @param what what is special about it
 * @param finding the one thing that is wrong with it; empty if nothing is
 * @param config under which configuration; empty for the default one
 * @param precise whether it holds a number that a double cannot hold, so that not every JSON reader can tell it from its
 *     neighbours
 * @param optIn whether the rule is silent unless a project asks for it, as {@link #settings()} does
 * @param document the document as JSON
 */
public record GeneratedCase(
        String kind,
        String what,
        Optional<Expected> finding,
        Optional<Declarations> config,
        boolean precise,
        boolean optIn,
        String document) {

    /** Whether nothing is wrong with it. */
    public boolean isValid() {
        return finding.isEmpty();
    }

    /** The configuration to judge it under. */
    public Config settings() {
        Config declared = config.map(Declarations::config).orElse(Config.defaults());
        return finding.filter(expected -> optIn)
                .map(expected -> declared.withRule(expected.rule(), expected.level()))
                .orElse(declared);
    }

    /** The same case of a rule that a project has to ask for. */
    public GeneratedCase asOptIn() {
        return new GeneratedCase(kind, what, finding, config, precise, true, document);
    }

    /** The same case in a form in which its finding has another place. */
    public GeneratedCase at(String pointer) {
        Optional<Expected> there = finding.map(expected -> new Expected(expected.rule(), expected.level(), pointer));
        return new GeneratedCase(kind, what, there, config, precise, optIn, document);
    }

    /**
     * A finding, as far as it does not depend on how the document is laid out.
     *
     * @param rule its rule
     * @param level its level
     * @param pointer its place
     */
    public record Expected(String rule, Level level, String pointer) {}
}
