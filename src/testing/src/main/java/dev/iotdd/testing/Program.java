package dev.iotdd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How other programs are run: where, and with which environment beside this JVM's.
 *
 * @param folder where they run
 * @param environment variables that they get beside those of this JVM
 */
public record Program(Path folder, Map<String, String> environment) {

    // Longer than the slowest of them, a build, takes on a busy machine.
    private static final long MINUTES = 15;

    /** Takes copies. */
    public Program {
        environment = Map.copyOf(environment);
    }

    /** Programs that run in a folder. */
    public static Program in(Path folder) {
        return new Program(folder, Map.of());
    }

    /** With a variable more. */
    public Program with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** With more variables. */
    public Program with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Program(folder, all);
    }

    /** Runs a command to its end. */
    public Ended run(List<String> command) {
        try {
            return ended(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was waited for in vain.", e);
        }
    }

    private Ended ended(List<String> command) throws IOException, InterruptedException {
        Path streams = Files.createTempDirectory("iotdd-program");
        Path out = streams.resolve("out");
        Path err = streams.resolve("err");
        Process process = builder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(command + " does not end. It said:\n" + text(out) + text(err));
            }
            return new Ended(command, process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
            Files.delete(streams);
        }
    }

    /** The same, not yet started. */
    public ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        // Java would say that it has picked them up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
