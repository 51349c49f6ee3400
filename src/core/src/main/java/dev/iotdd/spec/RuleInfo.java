package dev.iotdd.spec;

import dev.iotdd.Evidence;
import dev.iotdd.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the catalogue says of one rule.
 *
 * @param id its name, for ever
 * @param section the part of the catalogue that it belongs to
 * @param check how it is enforced
 * @param reason why the rule exists
 * @param level how much a violation matters
 * @param levels levels that differ from it, by operation
 * @param on whether it speaks unless configured
 * @param evidence how well it is known
 * @param facts numbers of the facts it rests on
 * @param scope what it judges
 * @param operations the operations whose documents it judges; empty for all
 * @param hides the rules that are silent where this one speaks
 * @param keywords for a {@link Check#SHAPE} rule, the JSON Schema keywords that it names
 * @param parameters numbers that it needs
 * @param options numbers that a project may set for itself
 * @param message its sentence, with placeholders in braces
 * @param cure the sentence that says what to do, with placeholders
 * @param since the release that brought it
 * @param fix whether {@code iotdd fix} repairs it
 */
public record RuleInfo(
        String id,
        String section,
        Check check,
        String reason,
        Level level,
        Map<String, Level> levels,
        boolean on,
        Evidence evidence,
        List<String> facts,
        Scope scope,
        List<String> operations,
        List<String> hides,
        List<String> keywords,
        Map<String, Long> parameters,
        List<RuleOption> options,
        String message,
        Optional<String> cure,
        String since,
        Fix fix) {

    /** Whether faults can be repaired without a person. */
    public enum Fix {
        /** Nobody but a person can. */
        NONE,
        /** The repaired document means the same. */
        SAFE,
        /** The repair is a guess at what was meant. */
        UNSAFE
    }

    /** How a rule is enforced. */
    public enum Check {
        /** While the document is read. */
        READER,
        /** By the shapes of the service model; one rule for each kind of constraint. */
        SHAPE,
        /** By a JSON Schema of its own, part of every bundle. */
        SCHEMA,
        /** By code, since JSON Schema cannot say it. */
        CODE,
        /** By what a project says of itself: its configuration, held against the findings. */
        PROJECT
    }

    /** What a rule judges. */
    public enum Scope {
        /** Requests and responses. */
        ANY("documents"),
        /** What the caller says. */
        REQUEST("requests"),
        /** What the service answers. */
        RESPONSE("responses"),
        /** A request and its response together. */
        EXCHANGE("exchanges"),
        /** What an update makes of a profile. */
        PLAN("plans"),
        /** A pact file. */
        PACT("pact files");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        /** What it judges, in the plural. */
        public String words() {
            return words;
        }
    }

    private static final String PAGES = "https://iotdd.dev/rules/";

    public RuleInfo {
        Objects.requireNonNull(id, "id");
        levels = Map.copyOf(levels);
        facts = List.copyOf(facts);
        operations = List.copyOf(operations);
        hides = List.copyOf(hides);
        keywords = List.copyOf(keywords);
        parameters = Map.copyOf(parameters);
        options = List.copyOf(options);
    }

    /** Address of the page about it; the same for ever, like the id. */
    public String docs() {
        return docs(id);
    }

    /** Address of the page about a rule. */
    public static String docs(String rule) {
        return PAGES + rule + ".html";
    }

    /** The level that it has for documents of an operation. */
    public Level levelFor(String operation) {
        return levels.getOrDefault(operation, level);
    }

    /** Whether it judges documents of an operation. */
    public boolean appliesTo(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }

    /**
     * A number that the rule needs.
     *
     * @throws IllegalArgumentException if the rule's file does not give it
     */
    public long parameter(String name) {
        Long value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The rule " + id + " has no parameter " + name);
        }
        return value;
    }

    /** Whether {@code iotdd fix} repairs it, if only by a guess. */
    public boolean fixable() {
        return fix != Fix.NONE;
    }
}
