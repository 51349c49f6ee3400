package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.Report;
import java.io.IOException;

/** Reports as commands of GitHub's workflows, which show each finding beside its line in a pull request. */
public final class GitHubReporter implements Reporter {

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (FileResult file : report.files()) {
            if (file.problem().isPresent()) {
                out.append("::error file=").append(property(file.file())).append("::");
                out.append(data(file.problem().get())).append('\n');
            }
        }
        for (Finding finding : report.findings()) {
            write(finding, out);
        }
        out.append(TextReporter.plain().summary(report)).append('\n');
    }

    private static void write(Finding finding, Appendable out) throws IOException {
        Location location = finding.location();
        out.append("::")
                .append(
                        finding.level() == Level.INFO
                                ? "notice"
                                : finding.level().word());
        out.append(" file=").append(property(location.file()));
        out.append(",line=" + location.line());
        out.append(",col=" + location.column());
        out.append(",endColumn=" + location.endColumn());
        out.append(",title=").append(property(finding.rule())).append("::");
        out.append(data(finding.text())).append('\n');
    }

    /** The command ends with its line, so that nothing of a document may end it, or begin another. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
