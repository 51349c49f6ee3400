package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Report;
import dev.iotdd.SuppressedFinding;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reports as a page of Markdown with tables, as job summaries and comments of pull requests show it. */
public final class MarkdownReporter implements Reporter {

    // A job summary may have 1 MiB, and nobody reads more than this on a page.
    private static final int MOST = 300;

    // What has a meaning within a line; points, hyphens and the like have one at its beginning only.
    private static final String MARKUP = "\\`*_[]<>|~&@";

    private final Spec spec;
    private final Optional<Level> failing;

    private MarkdownReporter(Spec spec, Optional<Level> failing) {
        this.spec = spec;
        this.failing = failing;
    }

    /** A reporter that takes the addresses of rules' pages from a specification. */
    public static MarkdownReporter of(Spec spec) {
        return new MarkdownReporter(spec, Optional.of(Level.ERROR));
    }

    @Override
    public Reporter failingFrom(Optional<Level> floor) {
        return new MarkdownReporter(spec, floor);
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        out.append("## iotdd: ").append(verdict(report)).append("\n\n");
        out.append(TextReporter.plain().summary(report)).append('\n');
        for (FileResult file : report.files()) {
            if (file.problem().isPresent()) {
                out.append("\n**error** ").append(plain(file.problem().get())).append('\n');
            }
        }
        findings(report.findings(), out);
        suppressed(report.suppressed(), out);
    }

    private String verdict(Report report) {
        if (report.hasUnreadable()) {
            return "not everything could be read";
        }
        if (failing.filter(report::has).isPresent()) {
            return "failed";
        }
        return report.findings().isEmpty() ? "clean" : "passed";
    }

    private void findings(List<Finding> findings, Appendable out) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        out.append("\n| level | place | finding | rule |\n| --- | --- | --- | --- |\n");
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST))) {
            row(out, finding, finding.level().word(), finding.text());
        }
        more(findings.size(), out);
    }

    private void suppressed(List<SuppressedFinding> suppressed, Appendable out) throws IOException {
        if (suppressed.isEmpty()) {
            return;
        }
        out.append("\n<details><summary>" + suppressed.size() + " suppressed</summary>\n");
        out.append("\n| level | place | reason | rule |\n| --- | --- | --- | --- |\n");
        for (SuppressedFinding accepted : suppressed.subList(0, Math.min(suppressed.size(), MOST))) {
            row(out, accepted.finding(), accepted.finding().level().word(), accepted.reason());
        }
        more(suppressed.size(), out);
        out.append("\n</details>\n");
    }

    private static void more(int size, Appendable out) throws IOException {
        if (size > MOST) {
            out.append("\n… and " + (size - MOST) + " more.\n");
        }
    }

    private void row(Appendable out, Finding finding, String level, String sentence) throws IOException {
        String rule = finding.rule();
        String link = spec.findRule(rule)
                .map(known -> "[" + rule + "](" + known.docs() + ")")
                .orElse(rule);
        out.append("| ").append(level);
        out.append(" | ")
                .append(plain(
                        finding.location().file() + ":" + finding.location().line()));
        out.append(" | ").append(plain(sentence));
        out.append(" | ").append(link).append(" |\n");
    }

    /** A text of which Markdown and HTML make nothing, in one line. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ') {
                plain.append(' ');
            } else if (MARKUP.indexOf(c) >= 0) {
                plain.append("&#").append(c).append(';');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
