package dev.iotdd.maven;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Location;
import dev.iotdd.Report;
import dev.iotdd.report.TextReporter;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/** Shows a report in the log of a build. */
final class BuildLog {

    private final Log log;
    private final Path base;

    BuildLog(Log log, Path base) {
        this.log = log;
        this.base = base;
    }

    void show(Report report) {
        for (FileResult file : report.files()) {
            file.problem().ifPresent(log::error);
        }
        TextReporter text = TextReporter.plain();
        for (Finding finding : report.findings()) {
            show(finding, text.text(absolute(finding)));
        }
        log.info(text.summary(report));
        text.repairs(report, "mvn iotdd:fix", "-Diotdd.unsafe").ifPresent(log::info);
    }

    private void show(Finding finding, String text) {
        switch (finding.level()) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case INFO -> log.info(text);
        }
    }

    /** With the absolute path, which consoles and development environments turn into a link. */
    private Finding absolute(Finding finding) {
        Location at = finding.location();
        return finding.at(new Location(
                base.resolve(at.file()).toString(),
                at.pointer(),
                at.line(),
                at.column(),
                at.endColumn(),
                at.excerpt(),
                at.caret()));
    }
}
