package dev.iotdd.cli;

import dev.iotdd.generate.FixtureFiles;
import dev.iotdd.generate.FixtureForm;
import dev.iotdd.generate.Fixtures;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.generate.RandomSample;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code iotdd generate}. */
@Command(
        name = "generate",
        description = {
            "Makes test documents from the specification.",
            "There are valid ones at every boundary, and for every rule documents that break just that one. Nothing is",
            "left to chance unless a seed is given, and then the same seed makes the same documents."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  iotdd generate --out fixtures",
            "  iotdd generate --rule operator-not-for-metric --each --out bad",
            "  iotdd generate --from profiles/fleet.yaml --each --out variants",
            "  iotdd generate --operation CreateSecurityProfile --form cfn --out templates",
            "  iotdd generate --operation UpdateSecurityProfile --seed 42 --count 1000 --valid --out load"
        })
final class GenerateCommand implements Callable<Integer> {

    private static final int RANDOM_DOCUMENTS = 100;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "Only documents of this kind: an operation for its input, or with the suffix Response.")
    private @Nullable String operation;

    @Option(names = "--rule", paramLabel = "ID", description = "Only documents that break this rule.")
    private @Nullable String rule;

    @Option(names = "--valid", description = "Only valid documents.")
    private boolean valid;

    @Option(names = "--invalid", description = "Only documents with something wrong.")
    private boolean invalid;

    @Option(
            names = "--from",
            paramLabel = "PROFILE",
            description = "Variants of this document instead, each with one thing wrong.")
    private @Nullable Path from;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Random documents instead, drawn by this number; for load, and for what nobody thought of.")
    private @Nullable Long seed;

    @Option(names = "--count", paramLabel = "N", description = "How many random documents; 100 unless given.")
    private @Nullable Integer count;

    @Option(
            names = "--each",
            description = "A file for each document; otherwise one for each kind, and a manifest.json.")
    private boolean each;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "A file for each document, written as json, yaml, cli-input (inputs by the commands of the AWS"
                            + " command line) or cfn (templates of CloudFormation), and a manifest.json that says what is to be"
                            + " found in each. What a form cannot say is left out.")
    private @Nullable String form;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rule != null && dev.iotdd.spec.Spec.bundled().findRule(rule).isEmpty()) {
            throw mistake("There is no rule '" + rule + "'. `iotdd rules` lists them.");
        }
        refuseContradictions();
        List<GeneratedCase> cases = made().stream().filter(this::isWanted).toList();
        if (cases.isEmpty()) {
            throw mistake("No document is of that kind.");
        }
        if (form != null) {
            return writeIn(form, cases);
        }
        Map<String, String> files = each ? FixtureFiles.each(cases) : byKind(cases);
        write(files);
        console.out().println("Wrote " + cases.size() + " documents in " + files.size() + " files to " + out + ".");
        console.out().flush();
        return ExitCode.CLEAN;
    }

    private void refuseContradictions() {
        if (valid && invalid) {
            throw mistake("No document is both --valid and --invalid; leave out one, or both for all documents.");
        }
        if (seed == null && count != null) {
            throw mistake("--count is for random documents; give a --seed for them, any whole number.");
        }
        if (seed != null && (from != null || rule != null)) {
            throw mistake("--seed makes random documents; it does not go together with --from or --rule.");
        }
    }

    private Map<String, String> byKind(List<GeneratedCase> cases) {
        return seed == null ? FixtureFiles.byKind(cases) : FixtureFiles.byKind(cases, seed);
    }

    private int writeIn(String word, List<GeneratedCase> cases) {
        FixtureForm wanted;
        try {
            wanted = FixtureForm.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
        Map<String, String> files =
                seed == null ? FixtureFiles.inForm(wanted, cases) : FixtureFiles.inForm(wanted, cases, seed);
        write(files);
        int written = files.size() - 1;
        int left = cases.size() - written;
        console.out()
                .println("Wrote " + written + " documents and a manifest to " + out + "; " + left
                        + " cannot be said as " + word + ".");
        console.out().flush();
        return ExitCode.CLEAN;
    }

    private List<GeneratedCase> made() {
        Fixtures fixtures = Fixtures.of(dev.iotdd.spec.Spec.bundled());
        if (seed != null) {
            return random(fixtures, seed);
        }
        if (from == null) {
            return fixtures.cases();
        }
        try {
            return fixtures.from(from.toString(), Files.readString(from));
        } catch (IOException e) {
            throw mistake(FileProblem.reading(from.toString(), e));
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    private List<GeneratedCase> random(Fixtures fixtures, long by) {
        try {
            RandomSample sample = RandomSample.of(by, count == null ? RANDOM_DOCUMENTS : count);
            RandomSample judged = valid || invalid ? sample.onlyValid(valid) : sample;
            return fixtures.random(operation == null ? judged : judged.ofKind(operation));
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    private boolean isWanted(GeneratedCase found) {
        return (operation == null || found.kind().equals(operation))
                && (rule == null
                        || found.finding()
                                .filter(expected -> expected.rule().equals(rule))
                                .isPresent())
                && (!valid || found.isValid())
                && (!invalid || !found.isValid());
    }

    private void write(Map<String, String> files) {
        try {
            FixtureFiles.write(out, files);
        } catch (IOException e) {
            throw mistake("The documents cannot be written to " + out + " (" + FileProblem.words(e) + ").");
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
