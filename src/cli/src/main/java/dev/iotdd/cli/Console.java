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
 * @param terminal whether a person looks at both outputs
 * @param environment environment variables
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {

    /** Whether to use colors: on a terminal, unless the user has asked all programs not to. */
    boolean wantsColor() {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** From JDK 22 on there is a console without a terminal too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // The rest of the method is about just that.
    static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
