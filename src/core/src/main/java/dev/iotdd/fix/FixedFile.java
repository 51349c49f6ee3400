package dev.iotdd.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Puts repaired documents in the place of the old ones. */
public final class FixedFile {

    private FixedFile() {}

    /**
     * Writes what was repaired. Whoever reads the file meanwhile sees the old document or the new one, never a part of
     * one. Permissions stay, and a symbolic link goes on to lead to the file that is written.
     *
     * @throws IOException if it cannot be written; the old document is then still there
     */
    public static void write(Path file, FixResult result) throws IOException {
        Path target = file.toRealPath();
        Path beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".iotdd-", ".tmp");
        try {
            Files.write(beside, result.after().getBytes(StandardCharsets.UTF_8));
            copyPermissions(target, beside);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
