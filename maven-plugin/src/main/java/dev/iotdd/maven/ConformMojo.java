package dev.iotdd.maven;

import dev.iotdd.Evidence;
import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.kit.ConformanceCase;
import dev.iotdd.conform.kit.ConformanceKit;
import dev.iotdd.conform.kit.Target;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.conform.scorecard.ScorecardFormat;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tries an implementation of the API against the contract, and fails the build if it does not keep it: a mock, an
 * emulator or a gateway that the build has started. What is created for that has names that begin with a prefix, and is
 * removed afterwards. Credentials in <code>AWS_ACCESS_KEY_ID</code> and <code>AWS_SECRET_ACCESS_KEY</code> sign requests
 * to others than loopback addresses.
 */
@Mojo(name = "conform", defaultPhase = LifecyclePhase.INTEGRATION_TEST, requiresProject = false, threadSafe = true)
public final class ConformMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Address of the implementation. Default: a mock of its own. */
    @Parameter(property = "iotdd.conform.endpoint")
    private @Nullable String endpoint;

    /** Only cases of these operations. */
    @Parameter(property = "iotdd.conform.operations")
    private List<String> operations = new ArrayList<>();

    /**
     * Only cases of these groups: <code>responses</code>, <code>errors</code>, <code>accepted</code>,
     * <code>refused</code>, <code>states</code>.
     */
    @Parameter(property = "iotdd.conform.groups")
    private List<String> groups = new ArrayList<>();

    /** Only cases whose id or title contains this text. */
    @Parameter(property = "iotdd.conform.only")
    private @Nullable String only;

    /** At most so many requests for each rule and operation; 0 for all, which are thousands. */
    @Parameter(property = "iotdd.conform.perRule", defaultValue = "0")
    private int perRule;

    /**
     * Leaves out cases that are known less well: <code>D</code> documented by AWS, <code>I</code> inferred,
     * <code>U</code> unknown.
     */
    @Parameter(property = "iotdd.minEvidence", defaultValue = "I")
    private String minEvidence = "I";

    /** What the names of all resources begin with. Default: another one in each run. */
    @Parameter(property = "iotdd.conform.prefix")
    private @Nullable String prefix;

    /** Region to sign for, and in ARNs. */
    @Parameter(property = "iotdd.conform.region", defaultValue = "us-east-1")
    private String region = "us-east-1";

    /** Account in ARNs. */
    @Parameter(property = "iotdd.conform.account", defaultValue = "123456789012")
    private String account = "123456789012";

    /** That resources of an AWS account whose names begin with the prefix may be created, changed and deleted. */
    @Parameter(property = "iotdd.conform.consent", defaultValue = "false")
    private boolean consent;

    /** How long an answer may take, in seconds. */
    @Parameter(property = "iotdd.conform.timeout", defaultValue = "10")
    private int timeout;

    /** How many cases to try at the same time, up to 8. */
    @Parameter(property = "iotdd.conform.threads", defaultValue = "4")
    private int threads;

    /**
     * Files to write the scorecard to, as <code>FORMAT=FILE</code>, relative to the project: <code>text</code>,
     * <code>json</code>, <code>junit</code> or <code>html</code>.
     */
    @Parameter(property = "iotdd.conform.reports")
    private List<String> reports = new ArrayList<>();

    /** Does nothing. */
    @Parameter(property = "iotdd.conform.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        try {
            List<ScorecardFormat.File> files =
                    reports.stream().map(ScorecardFormat.File::parse).toList();
            Target target = target();
            List<ConformanceCase> cases = kit().cases(target);
            Scorecard scorecard = kit().run(target, cases, threads, done -> {});
            write(files, scorecard);
            verdict(scorecard);
        } catch (IllegalArgumentException | EndpointException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    private ConformanceKit kit() {
        ConformanceKit kit = ConformanceKit.of(Spec.bundled())
                .withMinEvidence(Evidence.ofLetter(minEvidence))
                .withAtMost(perRule)
                .withOperations(operations)
                .withGroups(groups.stream().map(Group::ofWord).toList());
        return only == null ? kit : kit.withOnly(only);
    }

    private Target target() {
        Target target = endpoint == null
                ? Target.mock()
                : Target.at(URI.create(endpoint)).waiting(Duration.ofSeconds(timeout));
        target = target.in(target.surroundings().withRegion(region).withAccount(account));
        target = prefix == null
                ? target.withNamesOfItsOwn()
                : target.in(target.surroundings().withPrefix(prefix));
        target = target.signedFrom(System.getenv()).asFastAsAllowed();
        return consent ? target.withConsent() : target;
    }

    private void write(List<ScorecardFormat.File> files, Scorecard scorecard) throws MojoFailureException {
        Path base = Path.of(session.getExecutionRootDirectory());
        if (session.getCurrentProject() != null && session.getCurrentProject().getBasedir() != null) {
            base = session.getCurrentProject().getBasedir().toPath();
        }
        for (ScorecardFormat.File file : files) {
            try {
                file.format().write(scorecard, base.resolve(file.path()));
            } catch (IOException e) {
                throw new MojoFailureException(
                        "The scorecard cannot be written to " + file.path() + " (" + e.getMessage() + ").", e);
            }
        }
    }

    private void verdict(Scorecard scorecard) throws MojoFailureException {
        ScorecardFormat.TEXT.write(scorecard).lines().forEach(line -> {
            if (scorecard.isClean()) {
                getLog().info(line);
            } else {
                getLog().error(line);
            }
        });
        if (!scorecard.isClean()) {
            throw new MojoFailureException(
                    scorecard.results().isEmpty()
                            ? "No case is left by what was asked for."
                            : "The contract is not kept.");
        }
    }
}
