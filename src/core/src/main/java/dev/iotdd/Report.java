package dev.iotdd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was found in one or more files. Files stand in the order in which they were given, findings in the order of
 * their files, then by line, column and rule; the same payloads give the same report everywhere.
 *
 * @param files the outcome for each file
 * @param findings all findings
 */
public record Report(List<FileResult> files, List<Finding> findings) {

    public Report {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** All of several reports as one, in their order. */
    public static Report join(Collection<Report> reports) {
        List<FileResult> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Report report : reports) {
            files.addAll(report.files());
            findings.addAll(report.findings());
        }
        return new Report(files, findings);
    }

    static Report of(String file, Optional<String> form, List<FileResult.Content> documents, List<Finding> found) {
        List<Finding> sorted = found.stream().sorted(Finding.BY_PLACE).toList();
        return new Report(List.of(new FileResult(file, form, documents, status(sorted), Optional.empty())), sorted);
    }

    static Report unreadable(String file, String problem) {
        return new Report(List.of(FileResult.unreadable(file, problem)), List.of());
    }

    private static FileResult.Status status(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR)
                ? FileResult.Status.INVALID
                : FileResult.Status.VALID;
    }

    /** This report with the findings of {@code floor} and graver levels only; the files' outcomes stay. */
    public Report atLeast(Level floor) {
        return only(finding -> finding.level().isAtLeast(floor));
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

    /** Number of findings of just this level. */
    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** Number of files with this outcome. */
    public long count(FileResult.Status status) {
        return files.stream().filter(file -> file.status() == status).count();
    }

    private Report only(Predicate<Finding> wanted) {
        return new Report(files, findings.stream().filter(wanted).toList());
    }
}
