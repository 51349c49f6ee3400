package dev.iotdd.maven;

import dev.iotdd.Configs;
import dev.iotdd.FileResult;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
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
public final class CheckPactsMojo extends AbstractPactsMojo {

    private static final String FORM = "Pact";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /**
     * File with rule levels and declared custom metrics and dimensions. Default: the <code>iotdd.yaml</code> that
     * <code>validate</code> would take.
     */
    @Parameter(property = "iotdd.config")
    private @Nullable File config;

    /**
     * From which level on a finding fails the build: <code>error</code>, <code>warning</code>, <code>info</code> or
     * <code>never</code>.
     */
    @Parameter(property = "iotdd.failOn", defaultValue = "error")
    private String failOn = "error";

    @Override
    public void execute() throws MojoFailureException {
        if (isSkipped()) {
            return;
        }
        Settings settings = Settings.of(failOn, "info");
        Path base = project().getBasedir().toPath().toAbsolutePath().normalize();
        List<Path> files = files().stream()
                .map(file -> base.relativize(file.toAbsolutePath().normalize()))
                .toList();
        Report report = report(base, files);
        new BuildLog(getLog(), base).show(report);
        refuseOthers(report);
        if (report.hasUnreadable() || settings.refuse(report)) {
            throw new MojoFailureException("There are findings in the pacts; see above."
                    + " `mvn iotdd:rules -Diotdd.rule=ID` tells more about a rule.");
        }
    }

    private Report report(Path base, List<Path> files) throws MojoFailureException {
        List<Payload> payloads = files.stream()
                .map(file ->
                        Payload.of(base.resolve(file)).named(file.toString().replace('\\', '/')))
                .toList();
        try {
            return Validators.of(configs(base), Optional.empty(), Optional.empty())
                    .validatePayloads(payloads, done -> {});
        } catch (InvalidConfigException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private Configs configs(Path base) throws MojoFailureException {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return new Configurations(base, project(), Optional.ofNullable(root).map(File::toPath))
                .of(Optional.ofNullable(config).map(File::toPath));
    }

    private static void refuseOthers(Report report) throws MojoFailureException {
        List<String> others =
                report.notOfForm(FORM).stream().map(FileResult::file).toList();
        if (!others.isEmpty()) {
            throw new MojoFailureException("No pact files: " + String.join(", ", others) + ".");
        }
    }
}
