package dev.iotdd.maven;

import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.report.ReportFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the project's site with the findings of each file. Called by itself, the goal writes the report as an HTML
 * page of its own, which also shows what the profiles do.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractConfiguredMojo implements MavenReport {

    private static final String PAGE = "iotdd";

    /** File of known findings, as <code>iotdd baseline</code> writes it: only others count. */
    @Parameter(property = "iotdd.baseline")
    private @Nullable File baseline;

    /** Ant patterns of the files to validate, or folders; as the goal <code>validate</code> has them. */
    @Parameter(property = "iotdd.includes")
    private List<String> includes = new ArrayList<>();

    /** Ant patterns of files to leave out; as the goal <code>validate</code> has them. */
    @Parameter(property = "iotdd.excludes")
    private List<String> excludes = new ArrayList<>();

    /** Folder of the page. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", required = true)
    private File outputDirectory = new File("");

    /** Make no page. */
    @Parameter(property = "iotdd.skip", defaultValue = "false")
    private boolean skip;

    private @Nullable Report report;

    @Override
    public void execute() throws MojoFailureException {
        Path file = outputDirectory.toPath().resolve(PAGE + ".html");
        try {
            if (canGenerateReport()) {
                new ReportFile("html", file).write(validated(true));
            }
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The report cannot be written to " + file + " (" + FileProblem.words(e) + ").", e);
        } catch (MavenReportException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        new SitePage(sink).write(report());
    }

    private Report report() throws MavenReportException {
        if (report != null) {
            return report;
        }
        Report made = validated(false);
        report = made;
        return made;
    }

    private Report validated(boolean explaining) throws MavenReportException {
        try {
            Path base = base();
            List<Path> files =
                    new ProjectFiles(base, project(), session().getAllProjects()).matching(includes, excludes);
            Iotdd known = iotdd(Optional.ofNullable(baseline));
            Iotdd iotdd = explaining ? known.explaining() : known;
            return iotdd.validatePayloads(ProjectFiles.payloads(base, files), done -> {});
        } catch (MojoFailureException | InvalidConfigException | IllegalArgumentException e) {
            throw new MavenReportException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MavenReportException(
                    "The files in " + base() + " cannot be listed (" + FileProblem.words(e) + ").", e);
        }
    }

    /** A project without profiles gets no page. */
    @Override
    public boolean canGenerateReport() throws MavenReportException {
        return !skip && !report().files().isEmpty();
    }

    @Override
    @SuppressWarnings("deprecation") // What takes its place calls it.
    public String getOutputName() {
        return PAGE;
    }

    @Override
    public String getName(Locale locale) {
        return "Security profiles";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Contract checks for AWS IoT Device Defender security profiles.";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
