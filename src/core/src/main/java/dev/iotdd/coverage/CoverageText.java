package dev.iotdd.coverage;

import dev.iotdd.coverage.Coverage.Share;
import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.internal.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Coverage for people who read logs. */
final class CoverageText {

    private static final int MOST = 8;

    private CoverageText() {}

    static String of(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract coverage of " + Prose.count(coverage.operations().size(), "operation") + ":");
        for (Kind kind : Kind.values()) {
            lines.add(line(kind.words(), coverage.share(kind)));
        }
        lines.add(line("total", coverage.total()));
        missing(coverage).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    static String percent(Share share) {
        return String.format(Locale.ROOT, "%.1f %%", share.percent());
    }

    private static String line(String words, Share share) {
        return share.total() == 0
                ? String.format(Locale.ROOT, "  %-17s none", words)
                : String.format(
                        Locale.ROOT, "  %-17s %4d of %4d %8s", words, share.covered(), share.total(), percent(share));
    }

    /** What is missing of those operations that are called at all, as far as it fits. */
    private static List<String> missing(Coverage coverage) {
        TreeSet<String> called = coverage.counts().keySet().stream()
                .filter(item -> item.kind() == Kind.REQUEST && coverage.isCovered(item))
                .map(CoverageItem::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = new ArrayList<>();
        for (Kind kind : List.of(Kind.DELETE_FLAG, Kind.ERROR, Kind.REQUEST_MEMBER)) {
            List<String> missing = coverage.missing(kind).stream()
                    .filter(item -> called.contains(item.operation()))
                    .map(CoverageItem::toString)
                    .toList();
            if (!missing.isEmpty()) {
                lines.add("Not exercised of operations that are called, " + kind.words() + ": " + cut(missing));
            }
        }
        return lines;
    }

    private static String cut(List<String> words) {
        int more = words.size() - MOST;
        return more <= 0 ? Prose.and(words) : String.join(", ", words.subList(0, MOST)) + " and " + more + " more";
    }
}
