package dev.iotdd.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars of Pact JVM and of AWS's chain of credentials, which lie apart, so that nobody loads them unasked. */
final class PactLibrary {

    private PactLibrary() {}

    /** The folder that comes with iotdd. */
    static Path folder() {
        try {
            Path jar = Path.of(PactLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("pact");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jars in a folder; none if there is no such folder. */
    static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
