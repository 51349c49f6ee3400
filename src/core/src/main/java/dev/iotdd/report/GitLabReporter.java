package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Fingerprint;
import dev.iotdd.Level;
import dev.iotdd.Report;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports for GitLab's code quality, which compares them by fingerprints that outlive moved lines. */
public final class GitLabReporter implements Reporter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String UNREADABLE = "unreadable";

    @Override
    public void write(Report report, Appendable out) throws IOException {
        ArrayNode issues = NODES.arrayNode();
        for (FileResult file : report.files()) {
            file.problem().ifPresent(problem -> issues.add(unreadable(file, problem)));
        }
        Hashes hashes = new Hashes();
        for (Finding finding : report.findings()) {
            issues.add(issue(
                    finding.text(),
                    finding.rule(),
                    hashes.next(finding),
                    severity(finding.level()),
                    finding.location().file(),
                    finding.location().line()));
        }
        JsonLines.list(issues, out);
        out.append('\n');
    }

    private static ObjectNode unreadable(FileResult file, String problem) {
        Fingerprint fingerprint = new Fingerprint(file.file(), UNREADABLE, Optional.empty(), Optional.empty(), "");
        return issue(problem, UNREADABLE, fingerprint.hash(0), "blocker", file.file(), 1);
    }

    private static ObjectNode issue(
            String description, String check, String fingerprint, String severity, String path, int line) {
        ObjectNode issue = NODES.objectNode()
                .put("description", description)
                .put("check_name", check)
                .put("fingerprint", fingerprint)
                .put("severity", severity);
        ObjectNode location = issue.putObject("location").put("path", bare(path));
        location.putObject("lines").put("begin", line);
        return issue;
    }

    /** GitLab links paths below the repository, and takes those that begin with a dot for none. */
    private static String bare(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
