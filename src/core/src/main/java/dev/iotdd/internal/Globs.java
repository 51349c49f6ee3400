package dev.iotdd.internal;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Patterns for paths, relative to a folder and written with {@code /}: {@code *} and {@code ?} within a name,
 * {@code **} for any number of folders, also none, {@code {a,b}} and {@code [a-z]}. What matches a folder matches all
 * that is below it.
 */
public final class Globs {

    private static final String ANY_FOLDERS = "**/";

    private final List<String> patterns;
    private final List<PathMatcher> matchers;

    private Globs(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.matchers = patterns.stream().flatMap(Globs::matchers).toList();
    }

    /**
     * Those of these patterns.
     *
     * @throws PatternSyntaxException if one of them is none
     */
    public static Globs of(List<String> patterns) {
        return new Globs(patterns);
    }

    /** As {@link #of(List)}, for one pattern. */
    public static Globs of(String pattern) {
        return new Globs(List.of(pattern));
    }

    /** Whether one of the patterns fits the relative path. */
    public boolean match(Path relative) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
    }

    /** Whether a pattern has a character of its own meaning, so that it may stand for several files. */
    public static boolean isWild(String pattern) {
        return pattern.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static Stream<PathMatcher> matchers(String pattern) {
        String bare = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return Stream.of(bare, bare + "/**")
                .flatMap(Globs::readings)
                .map(reading -> FileSystems.getDefault().getPathMatcher("glob:" + reading));
    }

    /** As shells have it: {@code **} stands for no folder as well. */
    private static Stream<String> readings(String glob) {
        int at = ("/" + glob).indexOf("/" + ANY_FOLDERS);
        if (at < 0) {
            return Stream.of(glob);
        }
        String before = glob.substring(0, at);
        return readings(glob.substring(at + ANY_FOLDERS.length()))
                .flatMap(rest -> Stream.of(before + rest, before + ANY_FOLDERS + rest));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Globs globs && globs.patterns.equals(patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    @Override
    public String toString() {
        return String.join(", ", patterns);
    }
}
