package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.Report;
import dev.iotdd.SuppressedFinding;
import dev.iotdd.Suppression;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports as JSON, as {@code report.schema.json} of the specification describes it; one file or finding a line. */
public final class JsonReporter implements Reporter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public void write(Report report, Appendable out) throws IOException {
        ArrayNode files = NODES.arrayNode();
        report.files().forEach(file -> files.add(file(file)));
        ArrayNode findings = NODES.arrayNode();
        report.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode suppressed = NODES.arrayNode();
        report.suppressed().forEach(accepted -> suppressed.add(suppressed(accepted)));
        out.append("{\n\"files\": ");
        JsonLines.list(files, out);
        out.append(",\n\"findings\": ");
        JsonLines.list(findings, out);
        out.append(",\n\"suppressed\": ");
        JsonLines.list(suppressed, out);
        out.append(",\n\"summary\": ").append(summary(report).toString()).append("\n}\n");
    }

    private static ObjectNode file(FileResult file) {
        ObjectNode node = NODES.objectNode().put("file", file.file());
        putOrNull(node, "form", file.form());
        ArrayNode documents = node.putArray("documents");
        file.documents().forEach(document -> {
            ObjectNode found = documents.addObject().put("operation", document.operation());
            document.name().ifPresent(name -> found.put("name", name));
        });
        node.put("status", file.status().word());
        file.problem().ifPresent(problem -> node.put("problem", problem));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        Location location = finding.location();
        ObjectNode node = NODES.objectNode()
                .put("rule", finding.rule())
                .put("level", finding.level().word())
                .put("evidence", finding.evidence().letter())
                .put("file", location.file())
                .put("pointer", location.pointer())
                .put("line", location.line())
                .put("column", location.column());
        putOrNull(node, "operation", finding.operation());
        putOrNull(node, "profile", finding.profile());
        putOrNull(node, "behavior", finding.behavior());
        finding.interaction().ifPresent(interaction -> node.put("interaction", interaction));
        node.put("message", finding.message());
        finding.cure().ifPresent(cure -> node.put("cure", cure));
        return node;
    }

    private static ObjectNode suppressed(SuppressedFinding accepted) {
        ObjectNode node = finding(accepted.finding());
        ObjectNode suppression = node.putObject("suppression")
                .put("by", accepted.isInBaseline() ? "baseline" : "configuration")
                .put("reason", accepted.reason());
        accepted.suppression()
                .flatMap(Suppression::until)
                .ifPresent(until -> suppression.put("until", until.toString()));
        return node;
    }

    private static void putOrNull(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }

    private static ObjectNode summary(Report report) {
        return NODES.objectNode()
                .put("files", report.files().size())
                .put(
                        "documents",
                        report.files().stream()
                                .mapToLong(file -> file.documents().size())
                                .sum())
                .put("valid", report.count(FileResult.Status.VALID))
                .put("invalid", report.count(FileResult.Status.INVALID))
                .put("unreadable", report.count(FileResult.Status.UNREADABLE))
                .put("errors", report.count(Level.ERROR))
                .put("warnings", report.count(Level.WARNING))
                .put("infos", report.count(Level.INFO))
                .put("suppressed", report.suppressed().size())
                .put("skipped", report.skipped());
    }
}
