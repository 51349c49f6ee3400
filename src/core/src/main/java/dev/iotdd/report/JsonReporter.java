package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.Report;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
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
        out.append("{\n\"files\": ");
        lines(files, out);
        out.append(",\n\"findings\": ");
        lines(findings, out);
        out.append(",\n\"summary\": ").append(summary(report).toString()).append("\n}\n");
    }

    private static void lines(ArrayNode list, Appendable out) throws IOException {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(text(list.get(i)));
        }
        out.append(']');
    }

    /** Half of a surrogate pair has no place in UTF-8, but an escape in JSON. */
    private static String text(JsonNode node) {
        String text = node.toString();
        if (text.codePoints().noneMatch(JsonReporter::isHalf)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(c -> isHalf(c) ? "\\u" + HexFormat.of().toHexDigits((char) c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
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
        node.put("message", finding.message());
        finding.cure().ifPresent(cure -> node.put("cure", cure));
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
                .put("infos", report.count(Level.INFO));
    }
}
