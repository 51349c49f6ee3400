package dev.iotdd.cli;

import dev.iotdd.conform.CredentialChain;
import dev.iotdd.conform.CredentialChains;
import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.kit.CaseChoice;
import dev.iotdd.conform.kit.ConformanceCase;
import dev.iotdd.conform.kit.ConformanceKit;
import dev.iotdd.conform.kit.Target;
import dev.iotdd.conform.kit.TargetChoice;
import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.contract.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code iotdd conform}. */
@Command(
        name = "conform",
        description = {
            "Tries an implementation of the API against the contract, and gives it a score.",
            "Every operation has to succeed and to give each of its errors, requests of the fixtures have to be accepted"
                    + " and kept, or refused, and what is stored has to change as it should. What is created for that has"
                    + " names that begin with a prefix, and is removed afterwards."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 the contract is kept, 1 it is not, 2 usage,",
            "3 the endpoint cannot be used.",
            "",
            "Examples:",
            "  iotdd conform --endpoint http://127.0.0.1:4566",
            "  iotdd conform --endpoint http://127.0.0.1:4566 --report html=score.html \\",
            "    --report junit=score.xml --operation UpdateSecurityProfile"
        })
final class ConformCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Try what listens there; default a mock.")
    private @Nullable String endpoint;

    @Option(names = "--operation", paramLabel = "NAME", description = "Only cases of it. May be given several times.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "Only responses, errors, accepted, refused or states. May be given several times.")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--only", paramLabel = "TEXT", description = "Only cases whose id or title contains it.")
    private @Nullable String only;

    @Option(
            names = "--per-rule",
            paramLabel = "N",
            description = "At most so many requests for each rule and operation; default all, thousands.")
    private int perRule;

    @Option(
            names = "--min-evidence",
            paramLabel = "D|I|U",
            description = "Leave out cases that are known less well: D documented, I inferred (default), U unknown.")
    private String minEvidence = "I";

    @Option(names = "--dry-run", description = "Only list the cases.")
    private boolean dryRun;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description = "What the names of all resources begin with; default another one in each run.")
    private @Nullable String prefix;

    @Option(names = "--region", paramLabel = "NAME", description = "Region to sign for; default us-east-1.")
    private String region = Surroundings.ofMock().region();

    @Option(names = "--account", paramLabel = "NUMBER", description = "Account in ARNs; default 123456789012.")
    private String account = Surroundings.ofMock().account();

    @Option(
            names = "--sign",
            description = "Sign requests to any address, with the credentials of the default chain of AWS. Without it,"
                    + " those to AWS are signed so, and those to others than loopback addresses if"
                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set.")
    private boolean sign;

    @Option(
            names = "--consent",
            description = "Resources of an AWS account whose names begin with the prefix may be created, changed and"
                    + " deleted.")
    private boolean consent;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "At most so many requests in a second; default what AWS allows for AWS, else any number.")
    private @Nullable Integer rate;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For each answer; default 10.")
    private int timeout = 10;

    @Option(names = "--threads", paramLabel = "N", description = "Cases at the same time, up to 8; default 4.")
    private int threads = 4;

    @Option(
            names = "--lib",
            paramLabel = "DIR",
            description = "Folder of AWS's chain of credentials; default pact beside iotdd.jar.")
    private @Nullable Path lib;

    @Mixin
    private ScorecardOptions output = new ScorecardOptions();

    ConformCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScorecardOptions.Outputs outputs = output.on(console);
        ConformanceKit kit = Usage.of(spec, this, ConformCommand::kit);
        try {
            return call(kit, Usage.of(spec, this, ConformCommand::target), outputs);
        } catch (EndpointException e) {
            console.err().println("error: " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private int call(ConformanceKit kit, Target target, ScorecardOptions.Outputs outputs) {
        List<ConformanceCase> cases = kit.cases(target);
        if (cases.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No case is left by what was asked for.");
        }
        if (dryRun) {
            cases.forEach(
                    entry -> console.out().println(entry + "  " + entry.info().title()));
            console.out().flush();
            return ExitCode.CLEAN;
        }
        Scorecard scorecard = run(kit, target, cases);
        outputs.write(scorecard);
        return scorecard.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Scorecard run(ConformanceKit kit, Target target, List<ConformanceCase> cases) {
        try (Progress progress = Progress.of(console, cases.size())) {
            return kit.run(target, cases, Math.max(1, threads), progress::done);
        }
    }

    private ConformanceKit kit() {
        return new CaseChoice(operations, groups, Optional.ofNullable(only), perRule, minEvidence).kit();
    }

    private Target target() {
        TargetChoice choice = new TargetChoice(
                Optional.ofNullable(endpoint),
                Optional.ofNullable(prefix),
                region,
                account,
                sign,
                consent,
                Optional.ofNullable(rate),
                Duration.ofSeconds(timeout));
        return dryRun ? choice.target() : choice.target(console.environment(), this::chain);
    }

    private Optional<CredentialChain> chain() {
        return CredentialChains.in(PactLibrary.jars(lib == null ? PactLibrary.folder() : lib));
    }
}
