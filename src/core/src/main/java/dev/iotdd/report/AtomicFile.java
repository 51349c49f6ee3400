package dev.iotdd.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are there whole or not at all, whatever happens while they are written. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a text in UTF-8; folders on the way to the file are made. A link stays one, and a pipe is written to.
     *
     * @throws IOException if that fails; then what was there before is still there
     */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path whole = file.toAbsolutePath();
        if (!Files.exists(whole)) {
            Files.createDirectories(whole.resolveSibling(""));
            replace(whole, bytes);
        } else if (Files.isRegularFile(whole)) {
            replace(whole.toRealPath(), bytes);
        } else {
            Files.write(whole, bytes);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
