package dev.iotdd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Scripts for node, with the packages that they need. */
public final class Npm {

    private Npm() {}

    /** Brings scripts, and what their {@code package.json} names, into the folder in which they run. */
    public static Program install(Path scripts, Path folder) {
        copy(scripts, folder);
        Program program = Program.in(folder);
        program.run(List.of("npm", "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--silent"))
                .succeeded();
        return program;
    }

    private static void copy(Path scripts, Path folder) {
        try (Stream<Path> files = Files.list(scripts)) {
            Files.createDirectories(folder);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(scripts.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
