package dev.iotdd.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The surroundings of a run.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param outIsTerminal whether a person looks at standard output
 * @param errIsTerminal whether a person looks at standard error
 * @param environment environment variables
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment) {

    /** Whether to use colors: on a terminal, unless the user has asked all programs not to. */
    boolean wantsColor() {
        return outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
