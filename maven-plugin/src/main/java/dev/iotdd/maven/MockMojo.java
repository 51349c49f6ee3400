package dev.iotdd.maven;

import dev.iotdd.mock.IotddMock;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Serves a mock of the API until the build is interrupted. */
@Mojo(name = "mock", requiresProject = false)
public final class MockMojo extends AbstractMockMojo {

    /** Port to listen on, 0 for a free one. */
    @Parameter(property = "iotdd.mock.fixedPort", defaultValue = "8440")
    private int port;

    @Override
    public void execute() throws MojoFailureException {
        try (IotddMock mock = start(port)) {
            getLog().info(mock.introduction() + " Ctrl-C stops it.");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            getLog().info("Stopped.");
        }
    }
}
