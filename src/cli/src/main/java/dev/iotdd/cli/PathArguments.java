package dev.iotdd.cli;

import dev.iotdd.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the paths on a command line stand for.
 *
 * @param payloads the documents: in the order of the arguments, those of one argument by name
 * @param problems what is wrong with arguments that stand for nothing
 */
record PathArguments(List<Payload> payloads, List<String> problems) {

    private static final String STANDARD_INPUT = "-";
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules");

    /** Configuration lies beside profiles, and is none. */
    private static final Set<String> CONFIGURATION = Set.of("iotdd.yaml", "iotdd.yml", "iotdd.json");

    PathArguments {
        payloads = List.copyOf(payloads);
        problems = List.copyOf(problems);
    }

    static PathArguments resolve(List<String> arguments, InputStream in) {
        List<Payload> payloads = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                payloads.add(Payload.of(STANDARD_INPUT, in));
            } else if (isGlob(argument)) {
                List<Path> files = matching(argument);
                files.forEach(file -> payloads.add(Payload.of(file)));
                if (files.isEmpty()) {
                    problems.add(argument + ": no file matches.");
                }
            } else if (Files.isDirectory(Path.of(argument))) {
                List<Path> files = below(Path.of(argument), PathArguments::isDocument);
                files.forEach(file -> payloads.add(Payload.of(file)));
                if (files.isEmpty()) {
                    problems.add(argument + ": there is no *.json, *.yaml or *.yml file below it.");
                }
            } else {
                payloads.add(Payload.of(Path.of(argument)));
            }
        }
        return new PathArguments(payloads, problems);
    }

    // Brackets and braces may well be part of a file's name.
    private static boolean isGlob(String argument) {
        return argument.matches(".*[*?].*") || (argument.matches(".*[\\[{].*") && !Files.exists(Path.of(argument)));
    }

    private static List<Path> matching(String glob) {
        String pattern = glob.replace('\\', '/');
        int wild = pattern.replaceAll("[*?\\[{].*", "").length();
        int slash = pattern.lastIndexOf('/', wild);
        Path start = slash < 0 ? Path.of("") : Path.of(pattern.substring(0, slash + 1));
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        String rest = pattern.substring(slash + 1);
        List<PathMatcher> matchers = new ArrayList<>(List.of(matcher(start, rest)));
        if (rest.startsWith("**/")) {
            // As shells have it: ** stands for no directory as well.
            matchers.add(matcher(start, rest.substring(3)));
        }
        return below(
                start,
                file -> matchers.stream()
                        .anyMatch(
                                matcher -> matcher.matches(start.equals(Path.of("")) ? file : start.relativize(file))));
    }

    private static PathMatcher matcher(Path start, String glob) {
        return start.getFileSystem().getPathMatcher("glob:" + glob);
    }

    private static List<Path> below(Path directory, Predicate<Path> wanted) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    boolean skipped = !visited.equals(directory)
                            && (name(visited).startsWith(".") || LEFT_OUT.contains(name(visited)));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files;
    }

    private static boolean isDocument(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return !CONFIGURATION.contains(name)
                && (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
