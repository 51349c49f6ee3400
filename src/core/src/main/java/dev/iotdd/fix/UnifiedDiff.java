package dev.iotdd.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A unified diff as {@code git apply} and {@code patch -p1} take it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    static String of(String file, String before, String after) {
        List<String> old = lines(before);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                name("a/", file), name("b/", file), old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /** The prefixes are what both programs strip; an absolute path is for people. */
    private static String name(String prefix, String file) {
        boolean quoted = file.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\');
        // Neither program takes a path with a dot for a folder.
        String path = Path.of(file).normalize().toString().replace(File.separatorChar, '/');
        String name = Path.of(file).isAbsolute() ? path : prefix + path;
        if (quoted) {
            return quoted(name);
        }
        // A tab ends a name that has blanks in it.
        return name.indexOf(' ') < 0 ? name : name + "\t";
    }

    private static String quoted(String name) {
        return name.chars()
                .mapToObj(c -> c < ' '
                        ? String.format(Locale.ROOT, "\\%03o", c)
                        : (c == '"' || c == '\\' ? "\\" : "") + (char) c)
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** Without their line feeds; other line breaks belong to the lines. What lacks its line feed says so, and so differs. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return lines;
    }
}
