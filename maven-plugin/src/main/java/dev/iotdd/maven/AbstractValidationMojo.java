package dev.iotdd.maven;

import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.internal.FileProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that judge documents: what is shown and written, and what fails the build. */
abstract class AbstractValidationMojo extends AbstractConfiguredMojo {

    /** File of known findings, as <code>iotdd baseline</code> writes it: only others count. */
    @Parameter(property = "iotdd.baseline")
    private @Nullable File baseline;

    /**
     * From which level on a finding fails the build, whether it is shown or not: <code>error</code>,
     * <code>warning</code>, <code>info</code> or <code>never</code>. A file that cannot be read always does.
     */
    @Parameter(property = "iotdd.failOn", defaultValue = "error")
    private String failOn = "error";

    /** From which level on findings are shown: <code>error</code>, <code>warning</code> or <code>info</code>. */
    @Parameter(property = "iotdd.minLevel", defaultValue = "info")
    private String minLevel = "info";

    /**
     * Reports to write, each as <code>FORMAT=FILE</code>, for example <code>sarif=target/iotdd.sarif</code>; the file
     * is relative to the project, as are the paths in the report. Formats: <code>checkstyle</code>, <code>github</code>,
     * <code>gitlab</code>, <code>html</code>, <code>json</code>, <code>junit</code>, <code>markdown</code>,
     * <code>sarif</code> and <code>text</code>.
     */
    @Parameter(property = "iotdd.reports")
    private List<String> reports = new ArrayList<>();

    /** File to write a report to, as <code>reports</code> does. */
    @Parameter(property = "iotdd.reportFile")
    private @Nullable File reportFile;

    /** Format of that file. */
    @Parameter(property = "iotdd.reportFormat", defaultValue = "json")
    private String reportFormat = "json";

    /** Do nothing. */
    @Parameter(property = "iotdd.skip", defaultValue = "false")
    private boolean skip;

    /** The report on what the goal is about; it names files by their paths below {@code base}. */
    abstract Report report(Iotdd iotdd, Path base) throws MojoFailureException, IOException;

    /** What the documents are called in messages. */
    String documents() {
        return "security profiles";
    }

    /** Whether there is nothing to do; tells why. */
    boolean isSkipped() throws MojoFailureException {
        if (skip) {
            getLog().info("Validation of " + documents() + " is skipped.");
        }
        return skip;
    }

    /** Fails for what makes the report worthless, whatever is in it. */
    void refuse(Report report) throws MojoFailureException {}

    @Override
    public final void execute() throws MojoFailureException {
        if (isSkipped()) {
            return;
        }
        Path base = base();
        Settings settings = Settings.of(failOn, minLevel);
        ReportFiles files = ReportFiles.of(base, reports, Optional.ofNullable(reportFile), reportFormat);
        Report report = report(base, files);
        Report shown = report.atLeast(settings.minLevel());
        files.write(shown, settings.failOn());
        new BuildLog(getLog(), base).show(shown);
        refuse(report);
        failIfItMust(settings, report, shown);
    }

    private Report report(Path base, ReportFiles files) throws MojoFailureException {
        try {
            Iotdd iotdd = iotdd(Optional.ofNullable(baseline));
            return report(files.wantExplanations() ? iotdd.explaining() : iotdd, base);
        } catch (InvalidConfigException | IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The files in " + base + " cannot be listed (" + FileProblem.words(e) + ").", e);
        }
    }

    private void failIfItMust(Settings settings, Report report, Report shown) throws MojoFailureException {
        if (report.hasUnreadable()) {
            throw new MojoFailureException("Some of the " + documents() + " could not be read; see above.");
        }
        if (settings.refuse(shown)) {
            throw new MojoFailureException("There are findings in the " + documents() + "; see above."
                    + " `mvn iotdd:rules -Diotdd.rule=ID` tells more about a rule.");
        }
        if (settings.refuse(report)) {
            throw new MojoFailureException("There are findings in the " + documents() + ", which minLevel hides. Lower"
                    + " <minLevel> (-Diotdd.minLevel) to see them.");
        }
    }
}
