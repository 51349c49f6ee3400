package dev.iotdd.maven;

import dev.iotdd.conform.CredentialChain;
import dev.iotdd.conform.CredentialChains;
import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.kit.CaseChoice;
import dev.iotdd.conform.kit.ConformanceCase;
import dev.iotdd.conform.kit.ConformanceKit;
import dev.iotdd.conform.kit.Target;
import dev.iotdd.conform.kit.TargetChoice;
import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.conform.scorecard.ScorecardFormat;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Tries an implementation of the API against the contract, and fails the build if it does not keep it: a mock, an
 * emulator or a gateway that the build has started. What is created for that has names that begin with a prefix, and is
 * removed afterwards. Credentials in <code>AWS_ACCESS_KEY_ID</code> and <code>AWS_SECRET_ACCESS_KEY</code> sign requests
 * to others than loopback addresses; for AWS itself the default chain of AWS is asked, too.
 */
@Mojo(name = "conform", defaultPhase = LifecyclePhase.INTEGRATION_TEST, requiresProject = false, threadSafe = true)
public final class ConformMojo extends AbstractMojo {

    private final RepositorySystem repositories;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

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

    /**
     * Signs requests to any address, with the credentials of the default chain of AWS. Without it, those to AWS are
     * signed so, and those to others than loopback addresses if <code>AWS_ACCESS_KEY_ID</code> and
     * <code>AWS_SECRET_ACCESS_KEY</code> are set.
     */
    @Parameter(property = "iotdd.conform.sign", defaultValue = "false")
    private boolean sign;

    /** Only lists the cases. */
    @Parameter(property = "iotdd.conform.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** At most so many requests in a second. Default: what AWS allows for AWS, else any number. */
    @Parameter(property = "iotdd.conform.rate")
    private @Nullable Integer rate;

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

    @Inject
    ConformMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        try {
            List<ScorecardFormat.File> files =
                    reports.stream().map(ScorecardFormat.File::parse).toList();
            ConformanceKit kit = kit();
            if (dryRun) {
                list(kit.cases(target().target()));
                return;
            }
            Target target = target().target(System.getenv(), this::chain);
            List<ConformanceCase> cases = kit.cases(target);
            Scorecard scorecard = kit.run(target, cases, Math.max(1, threads), done -> {});
            write(files, scorecard);
            verdict(scorecard);
        } catch (IllegalArgumentException | EndpointException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    private void list(List<ConformanceCase> cases) {
        cases.forEach(entry -> getLog().info(entry + "  " + entry.info().title()));
    }

    private ConformanceKit kit() {
        return new CaseChoice(operations, groups, Optional.ofNullable(only), perRule, minEvidence).kit();
    }

    private TargetChoice target() {
        return new TargetChoice(
                Optional.ofNullable(endpoint),
                Optional.ofNullable(prefix),
                region,
                account,
                sign,
                consent,
                Optional.ofNullable(rate),
                Duration.ofSeconds(timeout));
    }

    private Optional<CredentialChain> chain() {
        return CredentialChains.in(new PactLibrary(repositories, session, plugin).jars(session.getCurrentProject()));
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
                        "The scorecard cannot be written to " + file.path() + " (" + FileProblem.words(e) + ").", e);
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
