package dev.iotdd.cli;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.fix.FixResult;
import dev.iotdd.fix.FixedFile;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.report.TextReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iotdd fix}. */
@Command(
        name = "fix",
        description = {
            "Repairs documents, and changes nothing else of their text.",
            "`iotdd rules ID` tells whether a rule's faults can be repaired. What is repaired was judged before it is"
                    + " written. What the configuration suppresses is left as it is; what a baseline knows is repaired."
                    + " Recordings are left too: logs, plans and states."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 1 with --check: something is to be repaired, 2 usage, 3 a",
            "file cannot be read or written, or a path matches none.",
            "",
            "Examples:",
            "  iotdd fix profiles/",
            "  iotdd fix --unsafe --diff fleet.yaml",
            "  iotdd fix - < fleet.json > repaired.json"
        })
final class FixCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A file, a directory or a glob in quotes, as with validate; - repairs standard input to standard"
                            + " output.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--unsafe",
            description =
                    "Repair by guesses too: a word that is nearly an allowed one, an empty list that should clear.")
    private boolean unsafe;

    @Option(
            names = "--diff",
            description = "Show the changes as a unified diff, as git apply takes it, and write nothing.")
    private boolean diff;

    @Option(names = "--check", description = "Write nothing, and exit with 1 if something is to be repaired.")
    private boolean check;

    @Mixin
    private ConfigOptions configuration;

    FixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Iotdd iotdd = Iotdd.create().withConfigs(configuration.configs());
        PathArguments arguments = PathArguments.resolve(paths, console.in());
        arguments.problems().forEach(problem -> console.err().println("error: " + problem));
        boolean readable = arguments.problems().isEmpty();
        boolean changed = false;
        for (Payload payload : arguments.payloads()) {
            FixResult result = iotdd.fix(payload, unsafe);
            readable &= result.problem().isEmpty() && put(result);
            changed |= result.isChanged();
            report(result);
        }
        console.out().flush();
        if (!readable) {
            return ExitCode.UNREADABLE;
        }
        return check && changed ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private boolean put(FixResult result) {
        if (diff) {
            console.out().print(result.diff());
        } else if (!check && result.file().equals(STANDARD_INPUT)) {
            console.out().print(result.after());
        } else if (!check && result.isChanged()) {
            return write(result);
        }
        return true;
    }

    private boolean write(FixResult result) {
        try {
            FixedFile.write(Path.of(result.file()), result);
            return true;
        } catch (IOException e) {
            console.err().println("error: " + result.file() + ": it cannot be written (" + FileProblem.words(e) + ").");
            return false;
        }
    }

    /** On standard error where standard output is the document or the diff. */
    private void report(FixResult result) {
        var out = diff || result.file().equals(STANDARD_INPUT) ? console.err() : console.out();
        result.problem().ifPresent(problem -> console.err().println("error: " + TextReporter.printable(problem)));
        String word = diff || check ? "can be repaired: " : "repaired: ";
        result.fixed().forEach(finding -> out.println(line(word, finding)));
        result.left().forEach(finding -> out.println(line("to be mended by hand: ", finding)));
        out.flush();
    }

    private static String line(String word, Finding finding) {
        return TextReporter.printable(
                finding.location() + ": " + word + finding.message() + " [" + finding.rule() + "]");
    }
}
