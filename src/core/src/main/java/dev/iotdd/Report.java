package dev.iotdd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in one or more files. Files stand in the order in which they were given, findings in the order of
 * their files, then by line, column and rule; the same payloads give the same report everywhere.
 *
 * @param files the outcome for each file
 * @param findings all findings that count
 * @param suppressed findings that do not, since the project accepts them, in the same order
 * @param skipped number of files that were looked at and are no documents of the API
 */
public record Report(List<FileResult> files, List<Finding> findings, List<SuppressedFinding> suppressed, int skipped) {

    /** The rules about texts of which nothing more can be known. */
    private static final Set<String> BROKEN = Set.of("syntax", "too-deep", "too-large");

    public Report {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    /** A report in which nothing is suppressed. */
    public Report(List<FileResult> files, List<Finding> findings) {
        this(files, findings, List.of(), 0);
    }

    /** All of several reports as one, in their order. */
    public static Report join(Collection<Report> reports) {
        List<FileResult> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>();
        int skipped = 0;
        for (Report report : reports) {
            files.addAll(report.files());
            findings.addAll(report.findings());
            suppressed.addAll(report.suppressed());
            skipped += report.skipped();
        }
        return new Report(files, findings, suppressed, skipped);
    }

    static Report of(String file, Optional<String> form, List<FileResult.Content> documents, List<Finding> found) {
        return of(file, form, documents, found, List.of());
    }

    /** The report on one file. */
    static Report of(
            String file,
            Optional<String> form,
            List<FileResult.Content> documents,
            List<Finding> found,
            List<SuppressedFinding> suppressed) {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Finding.BY_PLACE);
        List<SuppressedFinding> aside = new ArrayList<>(suppressed);
        aside.sort(SuppressedFinding.BY_PLACE);
        FileResult result = new FileResult(file, form, documents, status(sorted), Optional.empty());
        return new Report(List.of(result), sorted, aside, 0);
    }

    /** The report on a file of the project's own. */
    static Report ofProject(String file, List<Finding> found) {
        return of(file, Optional.of(FileResult.PROJECT), List.of(), found);
    }

    static Report unreadable(String file, String problem) {
        return new Report(List.of(FileResult.unreadable(file, problem)), List.of());
    }

    private static FileResult.Status status(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.level() == Level.ERROR) {
                return FileResult.Status.INVALID;
            }
        }
        return FileResult.Status.VALID;
    }

    /** This report with the findings of {@code floor} and graver levels only; the files' outcomes stay. */
    public Report atLeast(Level floor) {
        List<Finding> shown = findings.stream()
                .filter(finding -> finding.level().isAtLeast(floor))
                .toList();
        List<SuppressedFinding> aside = suppressed.stream()
                .filter(accepted -> accepted.finding().level().isAtLeast(floor))
                .toList();
        return new Report(files, shown, aside, skipped);
    }

    /** This report with other findings, and the outcomes of files that follow from them. */
    Report with(List<Finding> open, List<SuppressedFinding> aside) {
        Set<String> invalid = open.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .map(finding -> finding.location().file())
                .collect(Collectors.toSet());
        return new Report(
                files.stream()
                        .map(file -> file.judged(invalid.contains(file.file())))
                        .toList(),
                open,
                aside,
                skipped);
    }

    /** Whether a finding of {@code floor} or a graver level is there. */
    public boolean has(Level floor) {
        return findings.stream().anyMatch(finding -> finding.level().isAtLeast(floor));
    }

    /** Whether a finding of level error is there. */
    public boolean hasErrors() {
        return has(Level.ERROR);
    }

    /** Whether a file could not be read. */
    public boolean hasUnreadable() {
        return count(FileResult.Status.UNREADABLE) > 0;
    }

    /**
     * The files that could be read and are of another form, or of none that is known. A file whose text is broken is not
     * among them: nobody knows what it would be, and a finding says what is wrong with it.
     */
    public List<FileResult> notOfForm(String form) {
        Set<String> broken = filesWith(finding -> BROKEN.contains(finding.rule()));
        return files.stream()
                .filter(file -> file.status() != FileResult.Status.UNREADABLE && !file.isOfProject())
                .filter(file -> file.form().filter(form::equals).isEmpty())
                .filter(file -> file.form().isPresent() || !broken.contains(file.file()))
                .toList();
    }

    private Set<String> filesWith(Predicate<Finding> wanted) {
        return Stream.concat(findings.stream(), suppressed.stream().map(SuppressedFinding::finding))
                .filter(wanted)
                .map(finding -> finding.location().file())
                .collect(Collectors.toSet());
    }

    /** Number of findings of just this level. */
    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** Number of files with this outcome. */
    public long count(FileResult.Status status) {
        return files.stream().filter(file -> file.status() == status).count();
    }
}
