package dev.iotdd;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.check.Checker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes what baselines know out of the findings that count, and tells which of their entries are gone. */
final class BaselineReview {

    private static final String STALE = "stale-baseline";

    private final Checker checker;
    private final Map<String, Configured> byName = new LinkedHashMap<>();
    private final Map<Path, Known> baselines = new TreeMap<>();

    BaselineReview(Checker checker, List<Configured> validated) {
        this.checker = checker;
        for (Configured document : validated) {
            document.config().namedBaseline().ifPresent(file -> {
                byName.putIfAbsent(document.payload().name(), document);
                baselines.computeIfAbsent(file.path(), path -> new Known(document.config(), file));
            });
        }
    }

    Report review(Report report) {
        if (baselines.isEmpty()) {
            return report;
        }
        List<Finding> open = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>(report.suppressed());
        for (Finding finding : report.findings()) {
            if (isKnown(finding)) {
                suppressed.add(SuppressedFinding.byBaseline(finding));
            } else {
                open.add(finding);
            }
        }
        List<Report> parts = new ArrayList<>(List.of(report.with(open, suppressed)));
        Set<Path> validated = new HashSet<>();
        byName.values().forEach(document -> document.payload().path().ifPresent(path -> validated.add(whole(path))));
        baselines.values().forEach(known -> stale(known, validated).ifPresent(parts::add));
        return Report.join(parts);
    }

    private boolean isKnown(Finding finding) {
        Optional<Configured> document =
                Optional.ofNullable(byName.get(finding.location().file()));
        return document.flatMap(found -> found.config().baseline())
                .flatMap(file -> Optional.ofNullable(baselines.get(file)))
                .map(known -> known.take(
                        finding, document.flatMap(found -> found.payload().path())))
                .orElse(false);
    }

    private Optional<Report> stale(Known known, Set<Path> validated) {
        List<Finding> findings = new ArrayList<>();
        for (Baseline.Entry entry : known.entries) {
            int left = known.left.getOrDefault(entry.fingerprint(), 0);
            Path file = whole(known.folder.resolve(entry.fingerprint().file()));
            if (left > 0 && validated.contains(file)) {
                Map<String, String> words = Map.of(
                        "known", Prose.count(entry.count(), "finding"),
                        "rule", entry.fingerprint().rule(),
                        "file", entry.fingerprint().file(),
                        "there", Integer.toString(entry.count() - left));
                entry.location()
                        .flatMap(location -> checker.finding(STALE, location, words, known.config))
                        .ifPresent(findings::add);
            }
        }
        return findings.stream()
                .findFirst()
                .map(first -> Report.ofProject(first.location().file(), findings));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** A baseline, and what of it was not met yet. */
    private static final class Known {
        private final Config config;
        private final Path folder;
        private final List<Baseline.Entry> entries;
        private final Map<Fingerprint, Integer> left = new HashMap<>();

        Known(Config config, NamedFile file) {
            this.config = config;
            this.folder = whole(file.path()).resolveSibling("");
            this.entries = Baseline.read(file).entries();
            entries.forEach(entry -> left.merge(entry.fingerprint(), entry.count(), Integer::sum));
        }

        boolean take(Finding finding, Optional<Path> file) {
            Fingerprint fingerprint = Baseline.known(finding, folder, file);
            int count = left.getOrDefault(fingerprint, 0);
            left.put(fingerprint, Math.max(0, count - 1));
            return count > 0;
        }
    }
}
