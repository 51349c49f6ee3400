package dev.iotdd.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.util.ClassLoaderUtils;

/** Finds files by what tests write: paths and globs from the module's directory, or on the class path. */
final class Locations {

    private static final String CLASSPATH = "classpath:";
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

    private Locations() {}

    /**
     * A file that was found.
     *
     * @param name its path from where the search began, with {@code /}
     * @param path where it is; perhaps inside a jar
     */
    record Located(String name, Path path) {}

    /** The folder of a path or of {@code classpath:FOLDER}; of several on the class path the first. */
    static Path folder(String location) {
        if (!location.startsWith(CLASSPATH)) {
            return Path.of(location);
        }
        List<Path> folders = resources(location.substring(CLASSPATH.length()));
        if (folders.isEmpty()) {
            throw Misuse.because("The class path has no folder '" + location.substring(CLASSPATH.length()) + "'.");
        }
        return folders.get(0);
    }

    /** All files that a location names, by their names: a file, all documents below a folder, or what a glob matches. */
    static List<Located> files(String location) {
        boolean isResource = location.startsWith(CLASSPATH);
        String pattern = isResource ? location.substring(CLASSPATH.length()) : location;
        String base = base(pattern);
        List<Path> roots = isResource ? resources(base) : List.of(Path.of(base));
        List<Located> found = new ArrayList<>();
        for (Path root : roots) {
            found.addAll(below(root, base, pattern));
        }
        found.sort(Comparator.comparing(Located::name));
        return found;
    }

    /** The folders before the first wildcard; all of it where there is none. */
    private static String base(String pattern) {
        int wildcard = wildcard(pattern);
        return wildcard < 0 ? pattern : pattern.substring(0, pattern.lastIndexOf('/', wildcard) + 1);
    }

    private static int wildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<Located> below(Path root, String base, String pattern) {
        if (Files.isRegularFile(root)) {
            return List.of(new Located(base, root));
        }
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        String prefix = base.isEmpty() || base.endsWith("/") ? base : base + "/";
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(matcher(root, pattern.substring(base.length()))::matches)
                    .map(file -> new Located(prefix + name(root, file), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PathMatcher matcher(Path root, String glob) {
        if (glob.isEmpty()) {
            return file -> ENDINGS.stream().anyMatch(file.toString()::endsWith);
        }
        // Unlike Java's, everybody else's **/ also means no folder at all.
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + glob.replace("**/", "{**/,}"));
        return file -> matcher.matches(root.relativize(file));
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> resources(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        try {
            List<URL> urls =
                    Collections.list(ClassLoaderUtils.getDefaultClassLoader().getResources(plain));
            return urls.stream()
                    .map(Locations::path)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> path(URL url) {
        try {
            URI uri = url.toURI();
            if ("jar".equals(uri.getScheme())) {
                open(uri);
            }
            return List.of("jar", "file").contains(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            throw Misuse.because("What the class path has at " + url + " cannot be read: " + e.getMessage(), e);
        }
    }

    // Never closed: paths into it were handed to tests.
    private static void open(URI jar) throws IOException {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // Somebody needed it before.
        }
    }
}
