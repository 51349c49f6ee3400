package dev.iotdd;

import java.util.stream.Collectors;
import tools.jackson.databind.node.StringNode;

/** A report as the fixtures keep it: what a reviewer wants to see change when a sentence or a place changes. */
final class ExpectedReport {

    private ExpectedReport() {}

    static String of(Report report) {
        return report.findings().stream()
                .map(ExpectedReport::finding)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** With what a single file was read as. */
    static String withContents(Report report) {
        FileResult file = report.files().get(0);
        String documents = file.documents().stream()
                .map(document -> document.operation()
                        + document.name().map(name -> " " + name).orElse(""))
                .map(document -> "  " + StringNode.valueOf(document))
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
        return "{\"form\": "
                + file.form().map(StringNode::valueOf).map(Object::toString).orElse("null") + ",\n\"documents\": "
                + documents + ",\n\"findings\": " + of(report).strip() + "}\n";
    }

    private static String finding(Finding finding) {
        Location location = finding.location();
        return "  {\n"
                + member("rule", finding.rule()) + ",\n"
                + member("level", finding.level().word()) + ",\n"
                + member("evidence", finding.evidence().letter()) + ",\n"
                + member("pointer", location.pointer()) + ",\n"
                + "    \"line\": " + location.line() + ",\n"
                + "    \"column\": " + location.column() + ",\n"
                + finding.operation()
                        .map(operation -> member("operation", operation) + ",\n")
                        .orElse("")
                + finding.behavior()
                        .map(behavior -> member("behavior", behavior) + ",\n")
                        .orElse("")
                + finding.interaction()
                        .map(interaction -> member("interaction", interaction) + ",\n")
                        .orElse("")
                + member("message", finding.message())
                + finding.cure().map(cure -> ",\n" + member("cure", cure)).orElse("")
                + "\n  }";
    }

    private static String member(String name, String value) {
        return "    \"" + name + "\": " + StringNode.valueOf(value);
    }
}
