package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        for (Path script : Repository.files(SCRIPTS, "*")) {
            write(FOLDER.resolve(SCRIPTS.relativize(script)), Repository.read(script));
        }
        run(List.of("npm", "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--silent"));
    }

    /** What a command writes, line by line. */
    static List<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            // Some validators end with 2 when a document is invalid.
            assertThat(code).as(command + " ended so:\n" + output).isIn(0, 2);
            return Stream.of(output.split("\n")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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
