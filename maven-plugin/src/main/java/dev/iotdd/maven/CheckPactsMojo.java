package dev.iotdd.maven;

import dev.iotdd.Config;
import dev.iotdd.FileResult;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks pact files (version 1 to 4) against the contract, without running anything: calls that the service would refuse,
 * answers that it could never give, matching rules that are looser or stricter than the model, unknown provider states.
 */
@Mojo(name = "check-pacts", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckPactsMojo extends AbstractValidationMojo {

    private static final String FORM = "Pact";

    /** Pact files, or folders of them. Default: <code>target/pacts</code>, where Pact's consumer tests write. */
    @Parameter(property = "iotdd.pacts")
    private List<File> pacts = new ArrayList<>();

    /** What the pacts call the service. Default: <code>AWS IoT</code>, or what the configuration says. */
    @Parameter(property = "iotdd.pacts.provider")
    private @Nullable String provider;

    /** Do nothing. */
    @Parameter(property = "iotdd.pacts.skip", defaultValue = "false")
    private boolean skipPacts;

    /** Whether tests are skipped, so that there may be no pacts. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Whether tests are not even compiled. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestCompilation;

    @Override
    String documents() {
        return "pacts";
    }

    @Override
    boolean isSkipped() throws MojoFailureException {
        if (super.isSkipped()) {
            return true;
        }
        if (skipPacts) {
            getLog().info("Pacts are skipped.");
            return true;
        }
        return PactPlaces.of(project(), pacts).isUntested(skipTests || skipTestCompilation, getLog());
    }

    @Override
    Config changed(Config config) {
        return provider == null ? config : config.withPactProvider(provider);
    }

    @Override
    Report report(Iotdd iotdd, Path base) throws MojoFailureException {
        List<Payload> payloads = PactPlaces.of(project(), pacts).files().stream()
                .map(file -> base.relativize(file.toAbsolutePath().normalize()))
                .map(file ->
                        Payload.of(base.resolve(file)).named(file.toString().replace('\\', '/')))
                .toList();
        return iotdd.validatePayloads(payloads, done -> {});
    }

    @Override
    void refuse(Report report) throws MojoFailureException {
        List<String> others =
                report.notOfForm(FORM).stream().map(FileResult::file).toList();
        if (!others.isEmpty()) {
            throw new MojoFailureException("No pact files: " + String.join(", ", others) + ".");
        }
    }
}
