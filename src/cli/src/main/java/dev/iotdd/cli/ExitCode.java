package dev.iotdd.cli;

/** What the exit codes mean. Their fault and ours end differently. */
final class ExitCode {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int OUR_FAULT = 4;

    private ExitCode() {}
}
