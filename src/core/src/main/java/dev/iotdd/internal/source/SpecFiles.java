package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The files of the specification, from the class path or from a directory. */
public final class SpecFiles {

    private static final String ROOT = "/dev/iotdd/spec/";

    private final Opener opener;

    private SpecFiles(Opener opener) {
        this.opener = opener;
    }

    /** Those that this library was built with. */
    public static SpecFiles bundled() {
        return new SpecFiles(path -> {
            InputStream stream = SpecFiles.class.getResourceAsStream(ROOT + path);
            if (stream == null) {
                throw new FileNotFoundException("The class path has no " + ROOT + path);
            }
            return stream;
        });
    }

    /** Those below a directory. */
    public static SpecFiles in(Path directory) {
        return new SpecFiles(path -> Files.newInputStream(directory.resolve(path)));
    }

    /** Content of a file, by its path below the specification's root. */
    public byte[] bytes(String path) {
        try (InputStream stream = opener.open(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The specification's file " + path + " cannot be read", e);
        }
    }

    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** Tree of a JSON or YAML file. */
    public JsonNode tree(String path) {
        try {
            return new DocumentReader(Limits.DEFAULT).read(path, bytes(path)).root();
        } catch (UnreadableException e) {
            throw new IllegalStateException("The specification's file " + path + " is broken", e);
        }
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open(String path) throws IOException;
    }
}
