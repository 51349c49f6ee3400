package dev.iotdd.maven;

import dev.iotdd.coverage.Coverage;
import dev.iotdd.coverage.Coverage.Share;
import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.spec.Spec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Reports how much of the contract the tests exercised, those of all modules together: operations, members, values of
 * enumerations, delete flags, errors and rules, of requests and responses. The tests count it if they use
 * <code>iotdd-junit</code>.
 *
 * <p>In the command line, <code>mvn verify iotdd:coverage</code> merges all modules. In a POM it belongs into a module
 * that depends on the others; it merges those, and its own sub-modules.
 */
@Mojo(name = "coverage", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class CoverageMojo extends AbstractMojo {

    private static final String TOTAL = "total";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Folder for <code>coverage.json</code> and the page <code>index.html</code>. */
    @Parameter(
            property = "iotdd.coverage.reportDirectory",
            defaultValue = "${project.build.directory}/iotdd-coverage-report")
    private File reportDirectory = new File("target/iotdd-coverage-report");

    /** The operations that are to be covered; all unless set. */
    @Parameter(property = "iotdd.coverage.operations")
    private List<String> operations = new ArrayList<>();

    /** The build fails if less than this share of all items was exercised, in percent. */
    @Parameter(property = "iotdd.coverage.minimum", defaultValue = "0")
    private double minimum;

    /**
     * The build fails if less than this share of a kind was exercised, in percent: <code>request</code>,
     * <code>response</code>, <code>request-member</code>, <code>response-member</code>, <code>request-value</code>,
     * <code>response-value</code>, <code>delete-flag</code>, <code>error</code> or <code>rule</code>.
     */
    @Parameter
    private Map<String, Double> minimums = new LinkedHashMap<>();

    /** Does nothing. */
    @Parameter(property = "iotdd.coverage.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(property = "skipTests", defaultValue = "false", readonly = true)
    private boolean skipTests;

    @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
    private boolean skipTestsAndTheirCompilation;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipTests || skipTestsAndTheirCompilation) {
            getLog().info("Skipped.");
            return;
        }
        try {
            List<Path> files = CoverageFiles.of(project, session);
            Coverage coverage = Coverage.of(Spec.bundled(), Coverage.merged(files), operations);
            write(coverage);
            coverage.text().lines().forEach(getLog()::info);
            getLog().info("The page: " + reportDirectory.toPath().resolve("index.html"));
            check(coverage, files.isEmpty());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(Coverage coverage) throws IOException {
        Path folder = Files.createDirectories(reportDirectory.toPath());
        Files.writeString(folder.resolve("coverage.json"), coverage.json());
        Files.writeString(folder.resolve("index.html"), coverage.html());
    }

    private void check(Coverage coverage, boolean isUnknown) throws MojoFailureException {
        List<String> problems = new ArrayList<>();
        below(TOTAL, coverage.total(), minimum, problems);
        minimums.forEach((kind, least) -> below(kind, coverage.share(Kind.ofWord(kind)), least, problems));
        if (isUnknown) {
            String sentence =
                    "No test counted anything: target/iotdd-coverage is not there, in no module. Tests count if"
                            + " they use @IotddMock or IotddInterceptor of dev.iotdd:iotdd-junit, and run before this goal.";
            getLog().warn(sentence);
        }
        if (!problems.isEmpty()) {
            throw new MojoFailureException("The contract coverage is too low: " + String.join("; ", problems) + ". "
                    + reportDirectory.toPath().resolve("index.html") + " shows what is missing.");
        }
    }

    private static void below(String what, Share share, double least, List<String> problems) {
        if (share.percent() < least) {
            problems.add(String.format(Locale.ROOT, "%s %.1f %%, wanted %.1f %%", what, share.percent(), least));
        }
    }
}
