package dev.iotdd.report;

import dev.iotdd.Evidence;
import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.Report;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The findings on the page, each at its line, and what there is to know of their rules. */
final class HtmlFindings {

    private final Spec spec;

    HtmlFindings(Spec spec) {
        this.spec = spec;
    }

    void write(Report report, Appendable out) throws IOException {
        unreadable(report, out);
        if (report.findings().isEmpty()) {
            return;
        }
        out.append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n")
                .append(levels(report));
        String file = "";
        int number = 0;
        for (Finding finding : report.findings()) {
            if (!finding.location().file().equals(file) || number == 0) {
                out.append(number == 0 ? "" : "</div>\n");
                file = finding.location().file();
                out.append("<div class=\"card\">\n<h3 class=\"path\">")
                        .append(Html.text(file))
                        .append("</h3>\n");
            }
            out.append(finding(++number, finding));
        }
        out.append("</div>\n</section>\n").append(rules(report));
    }

    private static void unreadable(Report report, Appendable out) throws IOException {
        List<String> problems = new ArrayList<>();
        for (FileResult file : report.files()) {
            file.problem().ifPresent(problem -> problems.add(Html.text(problem)));
        }
        if (!problems.isEmpty()) {
            out.append("<section class=\"card\">\n<h2>What could not be read</h2>\n")
                    .append(Html.list("plain", problems))
                    .append("</section>\n");
        }
    }

    /** Boxes that hide the findings of a level; the style sheet does it. */
    private static String levels(Report report) {
        StringBuilder boxes = new StringBuilder("<fieldset class=\"levels\"><legend>Show</legend>");
        for (Level level : Level.values()) {
            boxes.append("<label><input type=\"checkbox\" checked id=\"show-")
                    .append(level.word())
                    .append("\"> ");
            boxes.append(Html.count(report.count(level), level.word())).append("</label> ");
        }
        return boxes.append("</fieldset>\n").toString();
    }

    private static String finding(int number, Finding finding) {
        String level = finding.level().word();
        Location location = finding.location();
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"finding ")
                .append(level)
                .append("\" id=\"finding-")
                .append(number)
                .append("\">\n<p>");
        html.append(Html.element("span", "badge " + level, level)).append(' ');
        html.append(Html.text(finding.message())).append("</p>\n");
        html.append("<p class=\"soft\">Line ")
                .append(location.line())
                .append(", column ")
                .append(location.column());
        html.append(aside(finding))
                .append(" · <a href=\"#rule-")
                .append(Html.text(finding.rule()))
                .append("\">");
        html.append(Html.text(finding.rule())).append("</a></p>\n").append(excerpt(location));
        finding.cure()
                .ifPresent(cure -> html.append("<p class=\"cure\">")
                        .append(Html.text(cure))
                        .append("</p>\n"));
        return html.append("</div>\n").toString();
    }

    private static String aside(Finding finding) {
        return finding.behavior().map(name -> " · behavior " + Html.text(name)).orElse("")
                + finding.interaction()
                        .map(name -> " · interaction " + Html.text(name))
                        .orElse("")
                + (finding.evidence() == Evidence.DOCUMENTED ? "" : " · " + known(finding.evidence()));
    }

    private static String known(Evidence evidence) {
        return switch (evidence) {
            case DOCUMENTED -> "documented by AWS";
            case INFERRED -> "inferred, not documented";
            case UNKNOWN -> "what the service does is not known";
        };
    }

    private static String excerpt(Location location) {
        String line = location.excerpt();
        if (line.strip().length() <= 1) {
            return "";
        }
        int end = Math.min(line.length(), location.caret() + Math.max(1, location.endColumn() - location.column()));
        return "<pre><code>" + Html.text(line.substring(0, location.caret())) + "<mark>"
                + Html.text(line.substring(location.caret(), end)) + "</mark>" + Html.text(line.substring(end))
                + "</code></pre>\n";
    }

    private String rules(Report report) {
        StringBuilder html =
                new StringBuilder("<section aria-labelledby=\"rules\">\n<h2 id=\"rules\">The rules behind them</h2>\n");
        html.append("<div class=\"card\">\n");
        TreeSet<String> ids = new TreeSet<>();
        report.findings().forEach(finding -> ids.add(finding.rule()));
        for (String id : ids) {
            Optional<RuleInfo> rule = spec.findRule(id);
            html.append("<div class=\"help\" id=\"rule-").append(Html.text(id)).append("\">\n<h3>");
            html.append(Html.code(id)).append("</h3>\n");
            rule.ifPresent(known -> html.append("<p>")
                    .append(Html.text(known.reason()))
                    .append("</p>\n<p class=\"soft\">")
                    .append(known(known.evidence()))
                    .append(" · <code>iotdd rules ")
                    .append(Html.text(id))
                    .append("</code> tells more</p>\n"));
            html.append("</div>\n");
        }
        return html.append("</div>\n</section>\n").toString();
    }
}
