package dev.iotdd;

import dev.iotdd.spec.RuleInfo;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a project decides for itself. Immutable; the {@code with} methods return changed copies.
 *
 * <p>In a file it is YAML or JSON:
 *
 * <pre>{@code
 * minEvidence: I                      # D, I or U: leave out what is less well known
 * rules:
 *   update-without-version: warning   # error, warning, info or off
 * customMetrics:                      # all that the account has, with their types
 *   battery-level: number
 * dimensions: [telemetry-topics]
 * }</pre>
 */
public final class Config {

    private static final Config DEFAULT =
            new Config(Map.of(), Evidence.UNKNOWN, Optional.empty(), Optional.empty(), Limits.DEFAULT);

    private final Map<String, Optional<Level>> levels;
    private final Evidence minEvidence;
    private final Optional<Map<String, String>> customMetrics;
    private final Optional<Set<String>> dimensions;
    private final Limits limits;

    private Config(
            Map<String, Optional<Level>> levels,
            Evidence minEvidence,
            Optional<Map<String, String>> customMetrics,
            Optional<Set<String>> dimensions,
            Limits limits) {
        this.levels = Map.copyOf(levels);
        this.minEvidence = minEvidence;
        this.customMetrics = customMetrics;
        this.dimensions = dimensions;
        this.limits = limits;
    }

    /** Every rule at its own level, of any evidence; no custom metrics or dimensions declared. */
    public static Config defaults() {
        return DEFAULT;
    }

    /**
     * The configuration in a YAML or JSON file.
     *
     * @throws InvalidConfigException if the file cannot be read, or says what it may not; with file, line and column
     */
    public static Config load(Path file) {
        return ConfigReader.read(file);
    }

    /** With another level for a rule. */
    public Config withRule(String rule, Level level) {
        return withLevel(rule, Optional.of(level));
    }

    /** Without the findings of a rule. */
    public Config withoutRule(String rule) {
        return withLevel(rule, Optional.empty());
    }

    private Config withLevel(String rule, Optional<Level> level) {
        Map<String, Optional<Level>> changed = new HashMap<>(levels);
        changed.put(rule, level);
        return new Config(changed, minEvidence, customMetrics, dimensions, limits);
    }

    /** Without the findings of rules that are less well known. */
    public Config withMinEvidence(Evidence floor) {
        return new Config(levels, floor, customMetrics, dimensions, limits);
    }

    /** With all custom metrics that there are, and their types ({@code number}, {@code string-list}, …). */
    public Config withCustomMetrics(Map<String, String> types) {
        return new Config(levels, minEvidence, Optional.of(new TreeMap<>(types)), dimensions, limits);
    }

    /** With all dimensions that there are. */
    public Config withDimensions(Collection<String> names) {
        return new Config(levels, minEvidence, customMetrics, Optional.of(new TreeSet<>(names)), limits);
    }

    /** With other limits on what is read. */
    public Config withLimits(Limits changed) {
        return new Config(levels, minEvidence, customMetrics, dimensions, changed);
    }

    /**
     * The level that findings of a rule have for documents of an operation; empty where the rule is to be silent.
     *
     * @param evidence how well known the rule is in the case at hand
     */
    public Optional<Level> level(RuleInfo rule, Evidence evidence, String operation) {
        if (!evidence.isAtLeast(minEvidence)) {
            return Optional.empty();
        }
        Optional<Level> own = rule.on() ? Optional.of(rule.levelFor(operation)) : Optional.empty();
        return levels.getOrDefault(rule.id(), own);
    }

    /** The declared custom metrics with their types; empty where nothing is declared. */
    public Optional<Map<String, String>> customMetrics() {
        return customMetrics.map(Map::copyOf);
    }

    /** The declared dimensions; empty where nothing is declared. */
    public Optional<Set<String>> dimensions() {
        return dimensions.map(Set::copyOf);
    }

    /** How much of a document is read at most. */
    public Limits limits() {
        return limits;
    }
}
