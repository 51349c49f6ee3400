package dev.iotdd.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read or written. The JDK's own messages are often nothing but its path. */
public final class FileProblem {

    private FileProblem() {}

    /** Why a file could not be read: a sentence that begins with its name. */
    public static String reading(String name, IOException e) {
        return name + ": " + reason(name, e);
    }

    /** The same without the name: a sentence of its own. */
    public static String reason(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file.";
        }
        if (e instanceof AccessDeniedException) {
            return "permission to read it is denied.";
        }
        if (e instanceof CharacterCodingException) {
            return "it is no text in UTF-8.";
        }
        if (isDirectory(name)) {
            return "it is a directory.";
        }
        return "it cannot be read (" + words(e) + ").";
    }

    private static boolean isDirectory(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            // What came as a stream or a text has a name that need not be a path.
            return false;
        }
    }

    /** Why files could not be used: words to stand in brackets. */
    public static String words(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "permission for " + denied.getFile() + " is denied";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is there already, and in the way";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
