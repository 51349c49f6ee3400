package dev.iotdd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this repository, as tests read and (with {@code -Dregenerate}) write them. */
public final class Repository {

    /** Its root: two folders above the module under test. */
    public static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    public static final Path SPEC = ROOT.resolve("spec");
    public static final Path FIXTURES = ROOT.resolve("fixtures");

    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    private Repository() {}

    /** Files below a folder that fit a glob on their paths below it, in a stable order. */
    public static List<Path> files(Path folder, String glob) {
        try (Stream<Path> all = Files.walk(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
            return all.filter(file -> Files.isRegularFile(file) && matcher.matches(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings generated files up to date if the build was asked to; otherwise tells which are not.
     *
     * @return the paths that differ from what they should hold
     */
    public static List<String> outdated(Path folder, Map<String, String> generated) {
        return new TreeMap<>(generated)
                .entrySet().stream()
                        .filter(file -> !file.getValue().equals(read(folder.resolve(file.getKey()))))
                        .filter(file -> !REGENERATE || !write(folder.resolve(file.getKey()), file.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    public static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
