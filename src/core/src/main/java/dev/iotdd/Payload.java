package dev.iotdd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A document to validate: a name to report it under, and its bytes (UTF-8). A name that ends in {@code .yaml} or
 * {@code .yml} marks YAML, {@code .json} marks JSON; with any other name the first character decides.
 */
public final class Payload {

    private final String name;
    private final Optional<Path> path;
    private final Source source;

    private Payload(String name, Optional<Path> path, Source source) {
        this.name = Objects.requireNonNull(name, "name");
        this.path = path;
        this.source = source;
    }

    private Payload(String name, Source source) {
        this(name, Optional.empty(), source);
    }

    /** The content of a file, read when it is validated; reported under the path as given, with {@code /}. */
    public static Payload of(Path file) {
        return new Payload(file.toString().replace('\\', '/'), Optional.of(file), limit -> {
            try (InputStream stream = Files.newInputStream(file)) {
                return head(stream, limit);
            }
        });
    }

    /** A text. */
    public static Payload of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Payload(name, limit -> bytes);
    }

    /** Bytes in UTF-8. They are not copied. */
    public static Payload of(String name, byte[] bytes) {
        return new Payload(name, limit -> bytes);
    }

    /** A stream of UTF-8, read once, when it is validated, and not closed. */
    public static Payload of(String name, InputStream stream) {
        return new Payload(name, limit -> head(stream, limit));
    }

    /** The same payload under another name. */
    public Payload named(String other) {
        return new Payload(other, path, source);
    }

    /** The same payload with the configuration that holds for a file of this path, whether there is one or not. */
    public Payload at(Path file) {
        return new Payload(name, Optional.of(file), source);
    }

    /** The file that it is, or stands for; empty where it is none. */
    Optional<Path> path() {
        return path;
    }

    /** The name to report it under. */
    public String name() {
        return name;
    }

    /** At most {@code limit + 1} bytes of the content: one more than allowed shows that it is too large. */
    byte[] read(int limit) throws IOException {
        return source.read(limit);
    }

    private static byte[] head(InputStream stream, int limit) throws IOException {
        return stream.readNBytes(limit + 1);
    }

    @FunctionalInterface
    private interface Source {
        byte[] read(int limit) throws IOException;
    }
}
