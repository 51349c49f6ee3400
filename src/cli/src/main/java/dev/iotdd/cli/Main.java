package dev.iotdd.cli;

import dev.iotdd.InvalidConfigException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry of the program. */
public final class Main {

    private static final int MEBIBYTE = 20;

    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // Whatever the platform's charset: reports quote documents, and those are UTF-8.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(new Console(System.in, out, err, Terminal.isOut(), Terminal.isErr(), System.getenv()), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs one command; the result is its exit code. */
    static int run(Console console, String... args) {
        CommandLine line = IotddCommand.line(console);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.wantsColor() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((e, given) -> usage(e));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
        try {
            return line.execute(args);
        } catch (Error e) {
            // Left alone it would end the JVM with 1, which says that documents have faults.
            return failed(e, line);
        }
    }

    private static int usage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("error: " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, line.getErr())) {
            line.getErr().println("See `" + line.getCommandSpec().qualifiedName() + " --help`.");
        }
        return ExitCode.USAGE;
    }

    private static int failed(Throwable e, CommandLine line) {
        if (e instanceof ParameterException mistake) {
            return usage(mistake);
        }
        if (e instanceof InvalidConfigException mistake) {
            line.getErr().println(mistake.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof OutOfMemoryError) {
            long most = Runtime.getRuntime().maxMemory() >> MEBIBYTE;
            line.getErr()
                    .println("error: " + most + " MiB of memory do not suffice for that (" + e.getMessage()
                            + "). Give Java more, as with JAVA_TOOL_OPTIONS=-Xmx4g, or iotdd less at once.");
            return ExitCode.UNREADABLE;
        }
        line.getErr().println("iotdd failed, and that is a fault of its own: " + e);
        line.getErr()
                .println("Please report it with the command and, if possible, the file; --debug adds the stack trace.");
        if (line.getCommandSpec().root().userObject() instanceof IotddCommand iotdd && iotdd.debug()) {
            e.printStackTrace(line.getErr());
        }
        return ExitCode.OUR_FAULT;
    }
}
