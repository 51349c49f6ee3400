package dev.iotdd.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Pact JVM and AWS's chain of credentials, which are fetched when something first needs them.
 *
 * @param repositories fetches them
 * @param session the build
 * @param plugin this plugin, whose version they have
 */
record PactLibrary(RepositorySystem repositories, MavenSession session, PluginDescriptor plugin) {

    /**
     * The jars, for a project's repositories.
     *
     * @throws IllegalArgumentException if they cannot be had
     */
    List<Path> jars(MavenProject project) {
        Dependency pact = new Dependency(
                new DefaultArtifact(plugin.getGroupId(), "iotdd-pact", "jar", plugin.getVersion()), "runtime");
        CollectRequest wanted = new CollectRequest(pact, project.getRemotePluginRepositories());
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(wanted, null))
                    .getArtifactResults()
                    .stream()
                    .map(found -> found.getArtifact().getFile())
                    .map(File::toPath)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new IllegalArgumentException(
                    "Pact JVM cannot be had: " + e.getMessage() + " With -o (offline) it has to be there already.", e);
        }
    }
}
