package dev.iotdd;

import dev.iotdd.internal.Globs;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.spec.RuleInfo.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells of suppressions that have expired, and of those that nothing needs. The latter can only be said where all files
 * that a suppression may be about were validated: those that name one file, and all others where a whole project was.
 */
final class SuppressionReview {

    private static final String EXPIRED = "expired-suppression";
    private static final String UNUSED = "unused-suppression";

    private final Checker checker;
    private final LocalDate today;

    SuppressionReview(Checker checker, LocalDate today) {
        this.checker = checker;
        this.today = today;
    }

    /**
     * The report with what is to be said of suppressions at its end.
     *
     * @param whole folders of which all files were validated; none where single ones were
     */
    Report review(Report report, List<Configured> validated, List<Path> whole) {
        Map<Path, List<Configured>> byConfig = new TreeMap<>();
        for (Configured document : validated) {
            document.config()
                    .file()
                    .filter(file -> !document.config().suppressions().isEmpty())
                    .ifPresent(file -> byConfig.computeIfAbsent(file, first -> new ArrayList<>())
                            .add(document));
        }
        if (byConfig.isEmpty()) {
            return report;
        }
        Set<Suppression> used = report.suppressed().stream()
                .flatMap(accepted -> accepted.suppression().stream())
                .collect(Collectors.toSet());
        List<Report> parts = new ArrayList<>(List.of(report));
        byConfig.values().forEach(documents -> about(documents, used, whole).ifPresent(parts::add));
        return Report.join(parts);
    }

    private Optional<Report> about(List<Configured> documents, Set<Suppression> used, List<Path> whole) {
        Config config = documents.get(0).config();
        List<Finding> findings = new ArrayList<>();
        for (Suppression suppression : config.suppressions()) {
            Use use = new Use(config, suppression, documents);
            if (suppression.isExpired(today)) {
                (use.isConcerned() ? tell(EXPIRED, suppression, config) : Optional.<Finding>empty())
                        .ifPresent(findings::add);
            } else if (isAboutFiles(suppression) && !used.contains(suppression) && use.isKnown(whole)) {
                tell(UNUSED, suppression, config).ifPresent(findings::add);
            }
        }
        return findings.stream()
                .findFirst()
                .map(first -> Report.ofProject(first.location().file(), findings));
    }

    /** Whether reports on files can tell of what it accepts; others compare several. */
    private boolean isAboutFiles(Suppression suppression) {
        Scope scope = checker.spec().rule(suppression.rule()).scope();
        return scope != Scope.PLAN && scope != Scope.EXCHANGE;
    }

    private Optional<Finding> tell(String rule, Suppression suppression, Config config) {
        Map<String, String> words = Map.of(
                "rule",
                suppression.rule(),
                "until",
                suppression.until().map(LocalDate::toString).orElse(""));
        return checker.finding(rule, suppression.location(), words, config);
    }

    /** What a run can know of a suppression. */
    private record Use(Config config, Suppression suppression, List<Configured> documents) {

        boolean isConcerned() {
            return documents.stream()
                    .anyMatch(document ->
                            config.covers(suppression, document.payload().path()));
        }

        /** Whether all the files that it may be about were validated. */
        boolean isKnown(List<Path> whole) {
            boolean complete = whole.stream()
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .anyMatch(folder -> config.folder()
                            .filter(own -> own.startsWith(folder))
                            .isPresent());
            return complete || isAboutOneOfThem();
        }

        private boolean isAboutOneOfThem() {
            Optional<Path> named = suppression
                    .files()
                    .filter(pattern -> !Globs.isWild(pattern))
                    .flatMap(pattern -> config.folder()
                            .map(folder -> folder.resolve(pattern).normalize()));
            return named.isPresent()
                    && documents.stream()
                            .flatMap(document -> document.payload().path().stream())
                            .anyMatch(path -> path.toAbsolutePath().normalize().equals(named.get()));
        }
    }
}
