package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file with its findings.
 *
 * @param file the file
 * @param findings all that count, in their order
 */
record ByFile(FileResult file, List<Finding> findings) {

    /** The files of a report, in its order; one that was given twice is there once. */
    static List<ByFile> of(Report report) {
        Map<String, List<Finding>> findings = report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.location().file()));
        Map<String, ByFile> files = new LinkedHashMap<>();
        report.files()
                .forEach(file -> files.putIfAbsent(
                        file.file(), new ByFile(file, findings.getOrDefault(file.file(), List.of()))));
        return List.copyOf(files.values());
    }
}
