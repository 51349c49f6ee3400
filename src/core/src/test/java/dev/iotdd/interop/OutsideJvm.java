package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.testing.Ended;
import dev.iotdd.testing.Npm;
import dev.iotdd.testing.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs scripts in a folder of their own. */
final class OutsideJvm {

    static final Path FOLDER = Repository.ROOT.resolve("src/core/target/interop");

    private static final Path SCRIPTS = Repository.ROOT.resolve("src/core/src/test/interop");

    private OutsideJvm() {}

    /** Brings the scripts, and what they need, into the folder in which they run. */
    static void install() {
        Npm.install(SCRIPTS, FOLDER);
    }

    /** What a command writes, line by line. */
    static List<String> run(List<String> command) {
        Ended ended = Program.in(FOLDER).run(command);
        // Some validators end with 2 when a document is invalid.
        assertThat(ended.code()).as(command + " ended so:\n" + ended.said()).isIn(0, 2);
        return Stream.of(ended.said().split("\n")).toList();
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
