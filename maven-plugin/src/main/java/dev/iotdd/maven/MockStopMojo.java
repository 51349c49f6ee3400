package dev.iotdd.maven;

import dev.iotdd.mock.IotddMock;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Stops the mock that <code>mock-start</code> has started, if it has. */
@Mojo(name = "mock-stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class MockStopMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Folder to write the state to, as files for create requests. */
    @Parameter(property = "iotdd.mock.export")
    private @Nullable File export;

    @Override
    public void execute() throws MojoFailureException {
        Optional<IotddMock> running = RunningMocks.remove(project);
        if (running.isEmpty()) {
            getLog().info("No mock is running.");
            return;
        }
        try (IotddMock mock = running.get()) {
            if (export != null) {
                mock.export(export.toPath());
            }
            getLog().info("Stopped the mock after " + mock.callCount() + " calls.");
        } catch (UncheckedIOException e) {
            throw new MojoFailureException(
                    "The state of the mock cannot be written to " + export + " (" + e.getMessage() + ").", e);
        }
    }
}
