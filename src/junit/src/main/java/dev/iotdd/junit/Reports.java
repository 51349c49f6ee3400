package dev.iotdd.junit;

import dev.iotdd.FileResult;
import dev.iotdd.Report;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Parts of reports. */
final class Reports {

    private Reports() {}

    /** Without what concerns one document. */
    static Report without(Report report, String document) {
        return only(report, name -> !name.equals(document));
    }

    /** The documents that are not valid. */
    static Report faulty(Report report) {
        Set<String> faulty = report.files().stream()
                .filter(file -> file.status() != FileResult.Status.VALID)
                .map(FileResult::file)
                .collect(Collectors.toSet());
        return only(report, faulty::contains);
    }

    private static Report only(Report report, Predicate<String> wanted) {
        return new Report(
                report.files().stream().filter(file -> wanted.test(file.file())).toList(),
                report.findings().stream()
                        .filter(finding -> wanted.test(finding.location().file()))
                        .toList());
    }
}
