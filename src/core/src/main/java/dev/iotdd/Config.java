package dev.iotdd;

import dev.iotdd.internal.Globs;
import dev.iotdd.spec.RuleInfo;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a project decides for itself. Immutable; the {@code with} methods return changed copies. {@link Configs} finds
 * the one that holds for a file.
 *
 * <p>In a file it is YAML or JSON:
 *
 * <pre>{@code
 * minEvidence: I                      # D, I or U: leave out what is less well known
 * rules:
 *   update-without-version: warning   # error, warning, info or off
 *   alarm-clear-lopsided: {level: info, options: {factor: 5}}
 * overrides:                          # for some files, by their paths below this folder
 *   - files: [legacy/**]
 *     rules: {no-threshold: off}
 * suppressions:                       # findings that are accepted, and why
 *   - rule: alerts-go-nowhere
 *     profile: fleet
 *     reason: The alerts are read in Security Hub.
 *     until: 2027-06-30
 * customMetrics:                      # all that the account has, with their types
 *   battery-level: number
 * dimensions: [telemetry-topics]
 * pactProvider: aws-iot               # what pacts call the service, if not AWS IoT
 * declarations: [infra/**.yaml]      # templates that declare further ones
 * }</pre>
 */
public final class Config {

    private static final Config DEFAULT = new ConfigBuilder().build();

    private final RuleSettings rules;
    private final List<PathOverride> overrides;
    private final List<Suppression> suppressions;
    private final Optional<Map<String, String>> customMetrics;
    private final Optional<Set<String>> dimensions;
    private final Map<String, String> customMetricTypes;
    private final Limits limits;
    private final List<String> exclude;
    private final Optional<NamedFile> baseline;
    private final Optional<String> pactProvider;
    private final Optional<Path> file;

    Config(ConfigBuilder builder) {
        this.rules = builder.rules;
        this.overrides = List.copyOf(builder.overrides);
        this.suppressions = List.copyOf(builder.suppressions);
        this.customMetrics = builder.customMetrics.map(Map::copyOf);
        this.dimensions = builder.dimensions.map(Set::copyOf);
        this.customMetricTypes = Map.copyOf(builder.customMetricTypes);
        this.limits = builder.limits;
        this.exclude = List.copyOf(builder.exclude);
        this.baseline = builder.baseline;
        this.pactProvider = builder.pactProvider;
        this.file = builder.file;
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
        return ConfigReader.read(NamedFile.of(file));
    }

    private Config changed(Consumer<ConfigBuilder> change) {
        ConfigBuilder builder = new ConfigBuilder();
        builder.rules = rules;
        builder.overrides = overrides;
        builder.suppressions = suppressions;
        builder.customMetrics = customMetrics;
        builder.dimensions = dimensions;
        builder.customMetricTypes = customMetricTypes;
        builder.limits = limits;
        builder.exclude = exclude;
        builder.baseline = baseline;
        builder.pactProvider = pactProvider;
        builder.file = file;
        change.accept(builder);
        return builder.build();
    }

    /** With another level for a rule. */
    public Config withRule(String rule, Level level) {
        return changed(builder -> builder.rules = rules.withLevel(rule, Optional.of(level)));
    }

    /**
     * With another value for an option of a rule.
     *
     * @param name name of the option, as the rule's page has it
     */
    public Config withOption(String rule, String name, BigDecimal value) {
        return changed(builder -> builder.rules = rules.withOption(rule, name, value));
    }

    /** Without the findings of a rule. */
    public Config withoutRule(String rule) {
        return changed(builder -> builder.rules = rules.withLevel(rule, Optional.empty()));
    }

    /** With another name of the service as the provider of pacts. */
    public Config withPactProvider(String name) {
        return changed(builder -> builder.pactProvider = Optional.of(name));
    }

    /** Without the findings of rules that are less well known. */
    public Config withMinEvidence(Evidence floor) {
        return changed(builder -> builder.rules = rules.withMinEvidence(floor));
    }

    /** With all custom metrics that there are, and their types ({@code number}, {@code string-list}, …). */
    public Config withCustomMetrics(Map<String, String> types) {
        return changed(builder -> {
            builder.customMetrics = Optional.of(new TreeMap<>(types));
            builder.customMetricTypes = types;
        });
    }

    /** With what a file declares beside the profiles in it: where nothing is declared, other names stay allowed. */
    public Config withDeclaredBeside(Map<String, String> types, Collection<String> names) {
        return changed(builder -> {
            Map<String, String> known = new TreeMap<>(customMetricTypes);
            known.putAll(types);
            builder.customMetricTypes = known;
            builder.customMetrics = customMetrics.map(declared -> {
                Map<String, String> all = new TreeMap<>(declared);
                all.putAll(types);
                return all;
            });
            builder.dimensions = dimensions.map(declared -> {
                Set<String> all = new TreeSet<>(declared);
                all.addAll(names);
                return all;
            });
        });
    }

    /** With all dimensions that there are. */
    public Config withDimensions(Collection<String> names) {
        return changed(builder -> builder.dimensions = Optional.of(new TreeSet<>(names)));
    }

    /** With other limits on what is read. */
    public Config withLimits(Limits other) {
        return changed(builder -> builder.limits = other);
    }

    /** With a file of known findings. */
    public Config withBaseline(Path known) {
        return changed(builder -> builder.baseline = Optional.of(NamedFile.of(known)));
    }

    /** Without a file of known findings. */
    public Config withoutBaseline() {
        return changed(builder -> builder.baseline = Optional.empty());
    }

    /** This configuration as it holds for one file: with the overrides whose patterns match it. */
    public Config at(Path path) {
        if (overrides.isEmpty()) {
            return this;
        }
        RuleSettings settled = rules;
        for (PathOverride override : overrides) {
            if (matches(override.files(), path)) {
                settled = settled.under(override.rules());
            }
        }
        RuleSettings all = settled;
        return changed(builder -> {
            builder.rules = all;
            builder.overrides = List.of();
        });
    }

    /** Whether a suppression of this configuration is about a document. */
    boolean covers(Suppression suppression, Optional<Path> path) {
        return suppression.files().isEmpty()
                || path.filter(file -> matches(Globs.of(suppression.files().get()), file))
                        .isPresent();
    }

    /** Whether a pattern of this configuration, relative to its folder, fits a file. */
    boolean matches(Globs globs, Path path) {
        return globs.match(relative(path));
    }

    private Path relative(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return folder().map(base -> relative(base, whole)).orElse(path.normalize());
    }

    private static Path relative(Path base, Path path) {
        return base.getRoot() != null && base.getRoot().equals(path.getRoot()) ? base.relativize(path) : path;
    }

    /** Its folder, absolute; empty where it is not from a file. */
    Optional<Path> folder() {
        return file.map(path -> path.toAbsolutePath().normalize().resolveSibling(""));
    }

    /**
     * The level that findings of a rule have for documents of an operation; empty where the rule is to be silent.
     *
     * @param evidence how well known the rule is in the case at hand
     */
    public Optional<Level> level(RuleInfo rule, Evidence evidence, String operation) {
        return rules.level(rule, evidence, operation);
    }

    /**
     * An option of a rule: as the project sets it, or the rule's own.
     *
     * @throws IllegalArgumentException if the rule has none of this name
     */
    public BigDecimal option(RuleInfo rule, String name) {
        return rules.option(rule, name);
    }

    /** The findings that are accepted, in the order of the file. */
    public List<Suppression> suppressions() {
        return suppressions;
    }

    /** The declared custom metrics with their types; empty where nothing is declared. */
    public Optional<Map<String, String>> customMetrics() {
        return customMetrics;
    }

    /** The types of custom metrics as far as they are known, whether there are others or not. */
    public Map<String, String> customMetricTypes() {
        return customMetricTypes;
    }

    /** The declared dimensions; empty where nothing is declared. */
    public Optional<Set<String>> dimensions() {
        return dimensions;
    }

    /** How much of a document is read at most. */
    public Limits limits() {
        return limits;
    }

    /** Patterns, relative to its folder, of what a search for profiles leaves out. */
    public List<String> exclude() {
        return exclude;
    }

    /** The name of the service as the provider of pacts, if it is another one than usual. */
    public Optional<String> pactProvider() {
        return pactProvider;
    }

    /** The file of findings that are known; empty where there is none. */
    public Optional<Path> baseline() {
        return baseline.map(NamedFile::path);
    }

    Optional<NamedFile> namedBaseline() {
        return baseline;
    }

    /** The file that it was read from; empty where it was made by a program. */
    public Optional<Path> file() {
        return file;
    }
}
