package dev.iotdd.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Tells whether a person looks at an output of this process. */
final class Terminal {

    private static final int OUT = 1;
    private static final int ERR = 2;

    private Terminal() {}

    static boolean isOut() {
        return is(OUT);
    }

    static boolean isErr() {
        return is(ERR);
    }

    /**
     * Linux says it of each stream. What Java says is about input and output together: a pipe into the program would
     * take the colors from its output, and a log of its errors would get a progress bar.
     */
    private static boolean is(int descriptor) {
        Path stream = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.exists(stream, LinkOption.NOFOLLOW_LINKS)) {
            return hasConsole();
        }
        try {
            return isDevice(Files.readSymbolicLink(stream).toString());
        } catch (IOException | UnsupportedOperationException e) {
            return hasConsole();
        }
    }

    static boolean isDevice(String path) {
        return path.startsWith("/dev/pts/") || path.startsWith("/dev/tty") || path.equals("/dev/console");
    }

    /** From JDK 22 on there is a console without a terminal too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // The rest of the method is about just that.
    private static boolean hasConsole() {
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
