package dev.iotdd.cli;

import dev.iotdd.testing.Ended;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One run of the program, inside this JVM if not said otherwise.
 *
 * @param code exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return reading(InputStream.nullInputStream(), arguments);
    }

    static Run of(Ended program) {
        return new Run(program.code(), program.out(), program.err());
    }

    static Run reading(String input, String... arguments) {
        return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    static Run reading(InputStream input, String... arguments) {
        return run(input, false, Map.of(), arguments);
    }

    static Run onTerminal(Map<String, String> environment, String... arguments) {
        return run(InputStream.nullInputStream(), true, environment, arguments);
    }

    private static Run run(InputStream input, boolean terminal, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                environment);
        int code = Main.run(console, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
