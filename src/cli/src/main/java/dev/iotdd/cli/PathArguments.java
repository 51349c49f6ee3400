package dev.iotdd.cli;

import dev.iotdd.Configs;
import dev.iotdd.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What the paths on a command line stand for.
 *
 * @param payloads the documents: in the order of the arguments, those of one argument by name
 * @param problems what is wrong with arguments that stand for nothing
 */
record PathArguments(List<Payload> payloads, List<String> problems) {

    private static final String STANDARD_INPUT = "-";
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules");

    /** Documents, recordings of calls, and logs. */
    private static final List<String> ENDINGS =
            List.of(".json", ".yaml", ".yml", ".har", ".jsonl", ".json.gz", ".jsonl.gz");

    PathArguments {
        payloads = List.copyOf(payloads);
        problems = List.copyOf(problems);
    }

    static PathArguments resolve(List<String> arguments, InputStream in) {
        List<Payload> payloads = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String argument : arguments) {
            try {
                List<Payload> found = payloads(argument, in);
                payloads.addAll(found);
                if (found.isEmpty()) {
                    problems.add(argument
                            + (isGlob(argument)
                                    ? ": no file matches."
                                    : ": no file below it ends in .json, .yaml, .yml, .har, .jsonl or .json.gz."));
                }
            } catch (InvalidPathException e) {
                problems.add(argument + ": the locale has no such characters in names of files; LC_ALL=C.UTF-8 has.");
            }
        }
        return new PathArguments(payloads, problems);
    }

    private static List<Payload> payloads(String argument, InputStream in) {
        if (argument.equals(STANDARD_INPUT)) {
            return List.of(Payload.of(STANDARD_INPUT, in));
        }
        if (isGlob(argument)) {
            return matching(argument).stream().map(Payload::of).toList();
        }
        Path path = Path.of(argument);
        return Files.isDirectory(path)
                ? below(path, PathArguments::isDocument).stream()
                        .map(Payload::of)
                        .toList()
                : List.of(Payload.of(path));
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
        List<PathMatcher> matchers;
        try {
            matchers = readings(pattern.substring(slash + 1))
                    .map(reading -> start.getFileSystem().getPathMatcher("glob:" + reading))
                    .toList();
        } catch (PatternSyntaxException e) {
            return List.of();
        }
        return below(start, file -> matchers.stream().anyMatch(matcher -> matcher.matches(relative(start, file))));
    }

    /** As shells have it: {@code **} stands for no directory as well. */
    private static Stream<String> readings(String glob) {
        int at = ("/" + glob).indexOf("/**/");
        if (at < 0) {
            return Stream.of(glob);
        }
        String before = glob.substring(0, at);
        return readings(glob.substring(at + "**/".length()))
                .flatMap(rest -> Stream.of(before + rest, before + "**/" + rest));
    }

    private static Path relative(Path start, Path file) {
        return start.equals(Path.of("")) ? file : start.relativize(file);
    }

    private static List<Path> below(Path directory, Predicate<Path> wanted) {
        List<Path> files = new ArrayList<>();
        // A link that the user names is meant; those on the way could lead anywhere, or round and round.
        Path start = Files.isSymbolicLink(directory) ? directory.resolve(".") : directory;
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    boolean skipped = !visited.equals(start)
                            && (name(visited).startsWith(".") || LEFT_OUT.contains(name(visited)));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path named = named(file);
                    if (wanted.test(named)) {
                        files.add(named);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(named(file));
                    return FileVisitResult.CONTINUE;
                }

                private Path named(Path file) {
                    return directory.resolve(relative(start, file));
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
        return !Configs.fileNames().contains(name) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
