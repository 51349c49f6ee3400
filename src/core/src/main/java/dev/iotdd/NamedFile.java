package dev.iotdd;

import java.nio.file.Path;

/**
 * A file of the project.
 *
 * @param path where it lies
 * @param name what findings call it
 */
record NamedFile(Path path, String name) {

    static NamedFile of(Path path) {
        return new NamedFile(path, slashes(path));
    }

    /** A file beside this one. */
    NamedFile sibling(String other) {
        return new NamedFile(path.resolveSibling(other), slashes(Path.of(name).resolveSibling(other)));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
