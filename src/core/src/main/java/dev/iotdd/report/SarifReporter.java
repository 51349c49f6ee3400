package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.Report;
import dev.iotdd.SuppressedFinding;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports in SARIF 2.1.0, which code scanning services and editors read. Findings have fingerprints that outlive moved
 * lines; suppressed ones are there with the reason why.
 */
public final class SarifReporter implements Reporter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://iotdd.dev/";
    private static final String FINGERPRINT = "iotdd/v1";

    private final Spec spec;

    private SarifReporter(Spec spec) {
        this.spec = spec;
    }

    /** A reporter that takes what it says of rules from a specification. */
    public static SarifReporter of(Spec spec) {
        return new SarifReporter(spec);
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        List<String> rules = Stream.concat(
                        report.findings().stream(), report.suppressed().stream().map(SuppressedFinding::finding))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        out.append("{\n\"$schema\": \"").append(SCHEMA).append("\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n");
        out.append("\"tool\": {\"driver\": {\"name\": \"iotdd\", \"informationUri\": \"")
                .append(HOME)
                .append("\", \"rules\": ");
        JsonLines.list(rules(rules), out);
        out.append("}},\n\"columnKind\": \"utf16CodeUnits\",\n\"invocations\": [")
                .append(JsonLines.text(invocation(report)))
                .append("],\n\"results\": ");
        JsonLines.list(results(report, rules), out);
        out.append("\n}]\n}\n");
    }

    private ArrayNode rules(List<String> ids) {
        ArrayNode rules = NODES.arrayNode();
        ids.forEach(id -> rules.add(spec.findRule(id)
                .map(SarifReporter::rule)
                .orElseGet(() -> NODES.objectNode().put("id", id))));
        return rules;
    }

    private static ObjectNode rule(RuleInfo rule) {
        // A cure with placeholders says nothing without its finding.
        String cure = rule.cure()
                .filter(sentence -> !sentence.contains("{"))
                .map(sentence -> "\n\nCure: " + sentence)
                .orElse("");
        ObjectNode node = NODES.objectNode().put("id", rule.id());
        node.set("shortDescription", text(rule.reason()));
        node.set("fullDescription", text(rule.reason()));
        node.set("help", text(rule.reason() + cure).put("markdown", rule.reason() + cure));
        node.put("helpUri", rule.docs());
        node.putObject("defaultConfiguration").put("level", level(rule.level()));
        ObjectNode properties = node.putObject("properties");
        properties.putArray("tags").add(rule.section());
        properties.put("evidence", rule.evidence().letter());
        return node;
    }

    private static ObjectNode invocation(Report report) {
        ObjectNode invocation = NODES.objectNode().put("executionSuccessful", !report.hasUnreadable());
        if (report.hasUnreadable()) {
            ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
            report.files()
                    .forEach(file ->
                            file.problem().ifPresent(problem -> notifications.add(notification(file, problem))));
        }
        return invocation;
    }

    private static ObjectNode notification(FileResult file, String problem) {
        ObjectNode node = NODES.objectNode().put("level", "error");
        node.set("message", text(problem));
        node.putArray("locations")
                .addObject()
                .putObject("physicalLocation")
                .putObject("artifactLocation")
                .put("uri", Uris.of(file.file()));
        return node;
    }

    /** Either all results say whether they are suppressed, or none. */
    private static ArrayNode results(Report report, List<String> rules) {
        Hashes hashes = new Hashes();
        ArrayNode results = NODES.arrayNode();
        for (Finding finding : report.findings()) {
            ObjectNode result = result(finding, rules, hashes);
            result.putArray("suppressions");
            results.add(result);
        }
        for (SuppressedFinding accepted : report.suppressed()) {
            ObjectNode result = result(accepted.finding(), rules, hashes);
            result.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", accepted.reason());
            results.add(result);
        }
        return results;
    }

    private static ObjectNode result(Finding finding, List<String> rules, Hashes hashes) {
        ObjectNode result = NODES.objectNode()
                .put("ruleId", finding.rule())
                .put("ruleIndex", rules.indexOf(finding.rule()))
                .put("level", level(finding.level()));
        result.set("message", text(finding.text()));
        ObjectNode location = result.putArray("locations").addObject();
        location.set("physicalLocation", place(finding.location()));
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", finding.location().pointer());
        result.putObject("partialFingerprints").put(FINGERPRINT, hashes.next(finding));
        ObjectNode properties = result.putObject("properties")
                .put("evidence", finding.evidence().letter());
        put(properties, "operation", finding.operation());
        put(properties, "profile", finding.profile());
        put(properties, "behavior", finding.behavior());
        put(properties, "interaction", finding.interaction());
        return result;
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
    }

    private static ObjectNode place(Location location) {
        ObjectNode place = NODES.objectNode();
        place.putObject("artifactLocation").put("uri", Uris.of(location.file()));
        place.putObject("region")
                .put("startLine", location.line())
                .put("startColumn", location.column())
                .put("endColumn", location.endColumn());
        return place;
    }

    private static ObjectNode text(String text) {
        return NODES.objectNode().put("text", text);
    }

    private static String level(Level level) {
        return level == Level.INFO ? "note" : level.word();
    }
}
