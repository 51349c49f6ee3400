package dev.iotdd.internal.plan;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.explain.Explainer;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.generate.JsonText;
import dev.iotdd.internal.rule.Normality;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.plan.BehaviorChange;
import dev.iotdd.plan.InvalidPlanException;
import dev.iotdd.plan.Plan;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes plans. Safe for many threads. */
public final class Planner {

    private static final String NAME = "securityProfileName";
    private static final String BEHAVIORS = "behaviors";
    private static final String EXPECTED = "expectedVersion";
    private static final String CONFLICT = "version-conflict";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Checker checker;
    private final PartialUpdate updates;
    private final Explainer explainer;
    private final Weakening weakening;
    private final Spec spec;
    private final String operation;

    public Planner(Spec spec, Checker checker) {
        this.checker = checker;
        this.updates = new PartialUpdate(spec);
        this.explainer = new Explainer(spec);
        this.weakening = new Weakening(explainer, new Normality(spec));
        this.spec = spec;
        this.operation = PartialUpdate.operation(spec).name();
    }

    /** A file: its name and its content. */
    public static final class Text {

        private final String name;
        private final byte[] bytes;

        /** The bytes are not copied. */
        public Text(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * What a project decides for itself.
     *
     * @param accepted tells findings that it suppresses
     */
    public record Settings(Config config, Predicate<Finding> accepted) {}

    /** What becomes of a profile by an update. */
    public Plan update(Text stored, Text update, Settings settings) {
        Config config = settings.config();
        ApiDocument before = profile(stored, config);
        ApiDocument request = profile(update, config);
        sameProfile(stored, before, update, request);
        ObjectNode content = updates.content(before.root());
        ObjectNode after = updates.effective(content, request.root());
        List<Finding> refusals = new ArrayList<>(errors(update, config));
        conflict(before, request)
                .flatMap(change -> finding(change, request, config))
                .ifPresent(refusals::add);
        return plan(before, request, content, after, refusals, settings);
    }

    /** How to get from a profile to another edition of it. */
    public Plan to(Text stored, Text wanted, Settings settings) {
        Config config = settings.config();
        ApiDocument before = profile(stored, config);
        ApiDocument after = profile(wanted, config);
        sameProfile(stored, before, wanted, after);
        List<Finding> refusals = errors(wanted, config);
        return plan(before, after, updates.content(before.root()), updates.content(after.root()), refusals, settings);
    }

    private Plan plan(
            ApiDocument stored,
            ApiDocument source,
            ObjectNode before,
            ObjectNode after,
            List<Finding> refusals,
            Settings settings) {
        String name = name(stored).or(() -> name(source)).orElse("(without a name)");
        OptionalLong version = version(stored);
        ObjectNode effective = JsonNodeFactory.instance.objectNode().put(NAME, name);
        effective.setAll(after);
        List<Finding> changes = weakening.changes(before, after).stream()
                .flatMap(change -> finding(change, source, settings.config()).stream())
                .sorted(Comparator.comparing(Finding::level)
                        .thenComparing(finding -> finding.location().line())
                        .thenComparing(finding -> finding.location().column())
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::message))
                .toList();
        return new Plan(
                name,
                version,
                behaviors(before.path(BEHAVIORS), after.path(BEHAVIORS)),
                members(before, after),
                JsonText.of(effective),
                requests(name, version, before, after),
                open(refusals, settings),
                open(changes, settings),
                Stream.concat(refusals.stream(), changes.stream())
                        .filter(settings.accepted())
                        .count());
    }

    private static List<Finding> open(List<Finding> findings, Settings settings) {
        return findings.stream().filter(settings.accepted().negate()).toList();
    }

    private List<String> requests(String name, OptionalLong version, ObjectNode before, ObjectNode after) {
        List<String> requests = new ArrayList<>();
        for (ObjectNode body : updates.requests(before, after)) {
            ObjectNode request = JsonNodeFactory.instance.objectNode().put(NAME, name);
            version.ifPresent(stored -> request.put(EXPECTED, stored + requests.size()));
            request.setAll(body);
            requests.add(JsonText.of(request));
        }
        return requests;
    }

    private List<BehaviorChange> behaviors(JsonNode before, JsonNode after) {
        Map<String, JsonNode> stored = byName(before);
        Map<String, JsonNode> wanted = byName(after);
        List<BehaviorChange> changes = new ArrayList<>();
        wanted.forEach((name, behavior) -> {
            Optional<JsonNode> old = Optional.ofNullable(stored.get(name));
            changes.add(new BehaviorChange(
                    name,
                    old.map(explainer::sentence),
                    Optional.of(explainer.sentence(behavior)),
                    old.filter(behavior::equals).isPresent()));
        });
        stored.forEach((name, behavior) -> {
            if (!wanted.containsKey(name)) {
                changes.add(
                        new BehaviorChange(name, Optional.of(explainer.sentence(behavior)), Optional.empty(), false));
            }
        });
        return changes;
    }

    private static Map<String, JsonNode> byName(JsonNode behaviors) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        behaviors.forEach(behavior -> byName.putIfAbsent(behavior.path("name").asString(""), behavior));
        return byName;
    }

    private static Map<String, String> members(ObjectNode before, ObjectNode after) {
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.remove(BEHAVIORS);
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : names) {
            if (!before.path(name).equals(after.path(name))) {
                members.put(name, !before.has(name) ? "added" : after.has(name) ? "changed" : "removed");
            }
        }
        return members;
    }

    private ApiDocument profile(Text text, Config config) {
        try {
            List<ApiDocument> profiles = checker.documents(text.name(), text.bytes(), config).stream()
                    .filter(found -> Explainer.explains(found.root()))
                    .toList();
            if (profiles.size() != 1) {
                throw new InvalidPlanException(text.name() + ": a plan needs one security profile, and there "
                        + (profiles.isEmpty() ? "is none." : are(profiles)));
            }
            return profiles.get(0);
        } catch (UnreadableException e) {
            String problem = checker.check(text.name(), text.bytes(), Optional.empty(), config).findings().stream()
                    .map(Finding::toString)
                    .findFirst()
                    .orElse(text.name() + ": it cannot be read.");
            throw new InvalidPlanException(problem);
        }
    }

    private static String are(List<ApiDocument> profiles) {
        List<String> names =
                profiles.stream().flatMap(profile -> profile.name().stream()).toList();
        return "are " + profiles.size()
                + (names.isEmpty()
                        ? "."
                        : ": " + Prose.and(names)
                                + ". `iotdd convert --to api --document NAME` makes a file of one of them.");
    }

    private static void sameProfile(Text stored, ApiDocument before, Text wanted, ApiDocument after) {
        Optional<String> one = name(before);
        Optional<String> other = name(after);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new InvalidPlanException(stored.name() + " is about the profile " + one.get() + ", and "
                    + wanted.name() + " about " + other.get() + ".");
        }
    }

    private List<Finding> errors(Text text, Config config) {
        return checker.check(text.name(), text.bytes(), Optional.empty(), config).findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.location().line())
                        .thenComparing(finding -> finding.location().column())
                        .thenComparing(Finding::rule))
                .toList();
    }

    private static Optional<Change> conflict(ApiDocument before, ApiDocument request) {
        JsonNode expected = request.root().path(EXPECTED);
        OptionalLong stored = version(before);
        if (!expected.isIntegralNumber() || stored.isEmpty() || expected.asLong() == stored.getAsLong()) {
            return Optional.empty();
        }
        Map<String, String> words = Map.of("from", Long.toString(stored.getAsLong()), "to", expected.toString());
        return Optional.of(new Change(CONFLICT, Pointer.of(EXPECTED), Optional.empty(), words));
    }

    private static OptionalLong version(ApiDocument document) {
        JsonNode version = document.root().path("version");
        return version.isIntegralNumber() && version.canConvertToLong()
                ? OptionalLong.of(version.longValue())
                : OptionalLong.empty();
    }

    private static Optional<String> name(ApiDocument document) {
        JsonNode name = document.root().path(NAME);
        return name.isString() ? Optional.of(name.stringValue()) : document.name();
    }

    private Optional<Finding> finding(Change change, ApiDocument source, Config config) {
        RuleInfo rule = spec.rule(change.rule());
        Location location = source.origin().spot(place(change, source.root())).locate(Violation.Mark.VALUE);
        return config.level(rule, rule.evidence(), operation)
                .map(level -> new Finding(
                        rule.id(),
                        level,
                        rule.evidence(),
                        location,
                        Optional.of(operation),
                        name(source),
                        change.behavior(),
                        Optional.empty(),
                        fill(rule.message(), change.words()),
                        rule.cure().map(cure -> fill(cure, change.words())),
                        RuleInfo.Fix.NONE));
    }

    /** Where the change comes from: where the member is that it is about, or the flag that removes it. */
    private Pointer place(Change change, JsonNode source) {
        String member = change.at().tokens().stream().findFirst().orElse("");
        return updates.flagFor(member, source).map(Pointer::of).orElse(change.at());
    }

    private static String fill(String template, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }
}
