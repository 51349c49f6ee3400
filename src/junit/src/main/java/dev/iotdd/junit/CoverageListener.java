package dev.iotdd.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the contract coverage of a JVM into a file of its own when its tests are over, for the Maven goal
 * {@code iotdd:coverage}. JUnit finds it by itself.
 *
 * <p>The folder is {@code target/iotdd-coverage}, in a build with Gradle {@code build/iotdd-coverage}, or what the
 * configuration parameter or system property {@code iotdd.coverage.directory} says; empty, nothing is written.
 */
public final class CoverageListener implements TestExecutionListener {

    private static final String DIRECTORY = "iotdd.coverage.directory";
    private static final String NAME = "iotdd-coverage";

    // The same for all runs of a JVM, each of which writes all that was counted so far.
    private static final String FILE = ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".json";

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String folder = plan.getConfigurationParameters().get(DIRECTORY).orElseGet(CoverageListener::folder);
        if (!folder.isEmpty() && !CoverageOfJvm.recorder().isEmpty()) {
            write(Path.of(folder, FILE));
        }
    }

    private static String folder() {
        Optional<String> gradle = Stream.of("build.gradle", "build.gradle.kts")
                .filter(file -> Files.exists(Path.of(file)))
                .findFirst();
        return (gradle.isPresent() ? "build/" : "target/") + NAME;
    }

    private static void write(Path file) {
        try {
            CoverageOfJvm.recorder().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract coverage cannot be written to " + file, e);
        }
    }
}
