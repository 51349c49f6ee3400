package dev.iotdd;

import java.util.Objects;

/**
 * A place in a document.
 *
 * @param file the name that the payload was given, for a file its path as the caller wrote it
 * @param pointer JSON Pointer (RFC 6901) to the value, or to the member that should not be there; empty for the whole
 *     document
 * @param line line, counted from 1
 * @param column column, counted from 1 in UTF-16 code units; a tab counts as one, a byte order mark as none
 * @param endColumn column behind the last character of the key or value, on the same line
 * @param excerpt the line itself without its line break; of a very long one the part around the place, with an ellipsis
 *     where something is cut
 * @param caret where in the excerpt the key or value begins, counted from 0
 */
public record Location(String file, String pointer, int line, int column, int endColumn, String excerpt, int caret) {

    public Location {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(excerpt, "excerpt");
        if (line < 1 || column < 1 || endColumn < column || caret < 0 || caret > excerpt.length()) {
            throw new IllegalArgumentException("No place: line " + line + ", columns " + column + "-" + endColumn);
        }
    }

    /** {@code file:line:column}, the form that terminals and editors make clickable. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
