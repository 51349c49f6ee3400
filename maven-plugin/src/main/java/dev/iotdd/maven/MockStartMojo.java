package dev.iotdd.maven;

import dev.iotdd.mock.IotddMock;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Starts a mock of the API for integration tests, and tells them where it is in the properties
 * <code>iotdd.mock.endpoint</code> and <code>iotdd.mock.port</code>. The goal <code>mock-stop</code> stops it.
 */
@Mojo(name = "mock-start", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class MockStartMojo extends AbstractMockMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Port to listen on; 0, the default, for a free one. */
    @Parameter(property = "iotdd.mock.fixedPort", defaultValue = "0")
    private int port;

    @Override
    public void execute() throws MojoFailureException {
        IotddMock mock = start(port);
        RunningMocks.put(project, mock).ifPresent(IotddMock::close);
        project.getProperties()
                .setProperty("iotdd.mock.endpoint", mock.endpoint().toString());
        project.getProperties().setProperty("iotdd.mock.port", Integer.toString(mock.port()));
        getLog().info(mock.introduction());
    }
}
