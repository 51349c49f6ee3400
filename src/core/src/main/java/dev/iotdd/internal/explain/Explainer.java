package dev.iotdd.internal.explain;

import dev.iotdd.Location;
import dev.iotdd.explain.BehaviorExplanation;
import dev.iotdd.explain.BehaviorExplanation.Detection;
import dev.iotdd.explain.ProfileExplanation;
import dev.iotdd.explain.RetainedMetric;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Explains documents of any shape: what cannot be understood is said to be so. Safe for many threads. */
public final class Explainer {

    private static final String BEHAVIORS = "behaviors";
    private static final String RETAINED = "additionalMetricsToRetain";
    private static final String RETAINED_V2 = "additionalMetricsToRetainV2";

    private final Words words;
    private final Criteria criteria;
    private final Notes notes;

    public Explainer(Spec spec) {
        this.words = new Words(spec);
        this.criteria = new Criteria(words);
        this.notes = new Notes(words);
    }

    /** Whether documents of this kind speak of a profile. */
    public static boolean explains(JsonNode document) {
        return Stream.of(BEHAVIORS, RETAINED, RETAINED_V2, "alertTargets", "metricsExportConfig", "securityProfileName")
                .anyMatch(document::has);
    }

    /** What a document says of a profile. */
    public ProfileExplanation explain(ApiDocument source) {
        JsonNode document = source.root();
        return new ProfileExplanation(
                source.kind().name(),
                text(document, "securityProfileName").or(source::name),
                text(document, "securityProfileDescription"),
                behaviors(source),
                retained(document),
                notes.of(source));
    }

    /** What a behavior does, without its name. */
    public String sentence(JsonNode behavior) {
        try {
            return told(behavior, false).sentence();
        } catch (NotUnderstoodException e) {
            return "cannot be read: " + e.problem() + ".";
        }
    }

    /** What a metric measures. */
    public String subject(String metric) {
        return words.metric(metric, "").subject();
    }

    private List<BehaviorExplanation> behaviors(ApiDocument source) {
        JsonNode list = source.root().path(BEHAVIORS);
        List<BehaviorExplanation> behaviors = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            Pointer at = Pointer.of(BEHAVIORS, i);
            Location location = source.origin().spot(at).locate(Violation.Mark.VALUE);
            behaviors.add(behavior(list.path(i), location, Deployed.aside(source, at)));
        }
        return behaviors;
    }

    private BehaviorExplanation behavior(JsonNode behavior, Location location, String aside) {
        Optional<String> name = text(behavior, "name");
        Optional<String> metric = text(behavior, "metric");
        try {
            Told told = told(behavior, !aside.isEmpty());
            return new BehaviorExplanation(name, metric, told.detection(), told.sentence() + aside, location);
        } catch (NotUnderstoodException e) {
            String sentence = "cannot be read: " + e.problem() + "." + aside;
            return new BehaviorExplanation(name, metric, Detection.NONE, sentence, location);
        }
    }

    private Told told(JsonNode node, boolean open) throws NotUnderstoodException {
        if (node.isNull() && open) {
            return new Told(Detection.NONE, "is known only at deployment.");
        }
        if (!node.isObject()) {
            throw new NotUnderstoodException("it is " + Prose.kind(node));
        }
        Members behavior = new Members(node);
        Optional<String> metric = behavior.text("metric");
        Optional<Members> given =
                behavior.object("criteria").filter(found -> !found.names().isEmpty());
        String end = (behavior.flag("suppressAlerts") ? "; sends no alerts" : "")
                + (behavior.flag("exportMetric") ? "; exports the metric" : "") + ".";
        if (metric.isEmpty() && open) {
            return new Told(Detection.NONE, "watches what is known only at deployment" + end);
        }
        if (metric.isEmpty()) {
            return new Told(Detection.NONE, "never alarms, since it names no metric" + end);
        }
        Subject subject = Subject.of(behavior, metric.get(), words);
        if (given.isEmpty()) {
            String watched = words.metric(metric.get(), "").subject() + subject.narrowed(Optional.empty());
            return new Told(Detection.NONE, "watches " + watched + ", but has no criteria to alarm by" + end);
        }
        return judged(subject, given.get(), end, open);
    }

    private Told judged(Subject subject, Members given, String end, boolean open) {
        try {
            return new Told(Criteria.detection(given), criteria.sentence(subject, given, open) + end);
        } catch (NotUnderstoodException e) {
            String watched = words.metric(subject.metric(), "").subject() + subject.narrowed(Optional.empty());
            String problem = open
                    ? "watches " + watched + "; when it alarms is known only at deployment"
                    : "watches " + watched + ", but its criteria cannot be read: " + e.problem();
            return new Told(Detection.NONE, problem + end);
        }
    }

    private List<RetainedMetric> retained(JsonNode document) {
        Stream<JsonNode> plain = elements(document.path(RETAINED));
        Stream<JsonNode> second = elements(document.path(RETAINED_V2));
        return Stream.concat(plain.map(this::plain), second.map(this::narrowed)).toList();
    }

    private RetainedMetric plain(JsonNode name) {
        return name.isString()
                ? new RetainedMetric(
                        Optional.of(name.stringValue()),
                        words.metric(name.stringValue(), "").subject())
                : new RetainedMetric(Optional.empty(), "what cannot be read: " + Prose.json(name));
    }

    private RetainedMetric narrowed(JsonNode node) {
        Optional<String> metric = text(node, "metric");
        try {
            Members retained = new Members(node);
            String name = metric.orElseThrow(() -> new NotUnderstoodException(Prose.json(node)));
            Subject subject = Subject.of(retained, name, words);
            String text = words.metric(name, "").subject() + subject.narrowed(Optional.empty());
            return new RetainedMetric(metric, text + (retained.flag("exportMetric") ? ", and exports it" : ""));
        } catch (NotUnderstoodException e) {
            return new RetainedMetric(metric, "what cannot be read: " + e.problem());
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode text = node.path(name);
        return text.isString() ? Optional.of(text.stringValue()) : Optional.empty();
    }

    private record Told(Detection detection, String sentence) {}
}
