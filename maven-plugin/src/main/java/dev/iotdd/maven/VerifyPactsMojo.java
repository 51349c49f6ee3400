package dev.iotdd.maven;

import dev.iotdd.conform.Endpoint;
import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.PactVerifier;
import dev.iotdd.conform.PactVerifiers;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationReport.Outcome;
import dev.iotdd.conform.VerificationRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Verifies pacts with Pact JVM: against a mock, which is brought into the states that the pacts ask for, against an
 * endpoint, or against an AWS account. Pact JVM and its libraries are fetched when this goal first runs, and by no other
 * goal.
 */
@Mojo(name = "verify-pacts", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyPactsMojo extends AbstractPactsMojo {

    private final RepositorySystem repositories;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Pact files, or folders of them. Default: <code>target/pacts</code>, where Pact's consumer tests write. */
    @Parameter(property = "iotdd.pacts")
    private List<File> pacts = new ArrayList<>();

    /** Whether tests are skipped, so that there may be no pacts. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Whether tests are not even compiled. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestCompilation;

    /** Address of the implementation to verify. Default: a mock of its own. */
    @Parameter(property = "iotdd.pacts.endpoint")
    private @Nullable String endpoint;

    /**
     * Whether to verify against an AWS account: signed with the credentials of the default chain, and only for resources
     * whose names begin with the <code>prefix</code>. Needs <code>consent</code>, unless it is a <code>dryRun</code>.
     */
    @Parameter(property = "iotdd.pacts.aws", defaultValue = "false")
    private boolean aws;

    /** That resources whose names begin with the prefix may be created, changed and deleted in the AWS account. */
    @Parameter(property = "iotdd.pacts.consent", defaultValue = "false")
    private boolean consent;

    /** Only say what would be done. */
    @Parameter(property = "iotdd.pacts.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Only interactions whose description contains this text. */
    @Parameter(property = "iotdd.pacts.only")
    private @Nullable String only;

    @Inject
    VerifyPactsMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoFailureException {
        PactPlaces places = PactPlaces.of(project, pacts);
        if (isSkipped() || places.isUntested(skipTests || skipTestCompilation, getLog())) {
            return;
        }
        VerificationReport report;
        try {
            report = verifier().verify(request(places.files()));
        } catch (EndpointException | IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
        report.text().lines().forEach(line -> getLog().info(line));
        if (!report.isKept() && !dryRun) {
            throw new MojoFailureException(
                    report.count(Outcome.BROKEN) == 0 ? "Nothing was verified." : "Pacts are broken; see above.");
        }
    }

    private VerificationRequest request(List<Path> files) {
        VerificationRequest request = VerificationRequest.of(files);
        request = provider().map(request::calling).orElse(request);
        if (endpoint != null) {
            request = request.against(Endpoint.of(endpoint));
        }
        if (aws) {
            if (!consent && !dryRun) {
                throw new IllegalArgumentException("Verification against AWS creates, changes and deletes resources"
                        + " whose names begin with the prefix. Set <consent> (-Diotdd.pacts.consent) to allow it, or"
                        + " <dryRun> to see what would be done.");
            }
            request = request.againstAws(surroundings());
        }
        if (only != null) {
            request = request.only(only);
        }
        return dryRun ? request.asDryRun() : request;
    }

    private PactVerifier verifier() {
        return PactVerifiers.in(new PactLibrary(repositories, session, plugin).jars(project))
                .orElseThrow(() -> new IllegalStateException("iotdd-pact has no verifier in it"));
    }
}
