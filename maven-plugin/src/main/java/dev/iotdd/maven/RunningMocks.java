package dev.iotdd.maven;

import dev.iotdd.mock.IotddMock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.project.MavenProject;

/** The mocks that goals of this build have started; one for each project, as modules may be built in parallel. */
final class RunningMocks {

    private static final Map<String, IotddMock> BY_PROJECT = new ConcurrentHashMap<>();

    private RunningMocks() {}

    /** Takes a mock over; the result is one that the project had before, if it had. */
    static Optional<IotddMock> put(MavenProject project, IotddMock mock) {
        return Optional.ofNullable(BY_PROJECT.put(project.getId(), mock));
    }

    static Optional<IotddMock> remove(MavenProject project) {
        return Optional.ofNullable(BY_PROJECT.remove(project.getId()));
    }
}
