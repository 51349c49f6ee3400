package dev.iotdd;

import java.util.stream.Collectors;

/** A configuration that says what it may not; every fault is a finding with its place. */
public final class InvalidConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    InvalidConfigException(Report report) {
        super(message(report));
        this.report = report;
    }

    private static String message(Report report) {
        String problems =
                report.files().stream().flatMap(file -> file.problem().stream()).collect(Collectors.joining("\n"));
        return problems + report.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    /** The faults. */
    public Report report() {
        return report;
    }
}
