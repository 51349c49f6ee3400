package dev.iotdd;

import dev.iotdd.explain.Explanation;
import dev.iotdd.fix.FixResult;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.check.ExchangeChecker;
import dev.iotdd.internal.fix.Fixer;
import dev.iotdd.internal.plan.Planner;
import dev.iotdd.plan.InvalidPlanException;
import dev.iotdd.plan.Plan;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKinds;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Validates payloads of the security profile API. Immutable and safe for many threads; make one and keep it, since the
 * rules are loaded once for each.
 *
 * <pre>{@code
 * Report report = Iotdd.create().validate(Path.of("fleet.profile.json"));
 * report.findings().forEach(System.out::println);
 * }</pre>
 */
public final class Iotdd {

    private final Checker checker;
    private final ExchangeChecker exchanges;
    private final Picking picker;
    private final DocumentKinds kinds;
    private final Configs configs;
    private final Clock clock;
    private final Optional<DocumentKind> kind;

    private Iotdd(
            Checker checker,
            ExchangeChecker exchanges,
            Picking picker,
            DocumentKinds kinds,
            Configs configs,
            Clock clock,
            Optional<DocumentKind> kind) {
        this.checker = checker;
        this.exchanges = exchanges;
        this.picker = picker;
        this.kinds = kinds;
        this.configs = configs;
        this.clock = clock;
        this.kind = kind;
    }

    /** A validator with the specification of this library and the default configuration. */
    public static Iotdd create() {
        return create(Spec.bundled());
    }

    /** A validator with another specification. */
    public static Iotdd create(Spec spec) {
        Checker checker = new Checker(spec);
        return new Iotdd(
                checker,
                new ExchangeChecker(spec, checker),
                new Picking(spec),
                new DocumentKinds(spec),
                Configs.of(Config.defaults()),
                Clock.systemUTC(),
                Optional.empty());
    }

    /** This validator with another configuration, for all payloads. */
    public Iotdd withConfig(Config changed) {
        return withConfigs(Configs.of(changed));
    }

    /** This validator with configurations that depend on the file: {@link Configs#discovered()}. */
    public Iotdd withConfigs(Configs changed) {
        return new Iotdd(checker, exchanges, picker, kinds, changed, clock, kind);
    }

    /** This validator with another clock. Nothing but the last days of suppressions depends on it. */
    public Iotdd withClock(Clock other) {
        return new Iotdd(checker, exchanges, picker, kinds, configs, other, kind);
    }

    /**
     * This validator, which takes every payload for what {@code name} says instead of recognising it.
     *
     * @param name an operation for its input ({@code UpdateSecurityProfile}); with the suffix {@code Request} for the
     *     body of its request alone, with {@code Response} for that of its response
     * @throws IllegalArgumentException if there is no such operation; the message lists those there are
     */
    public Iotdd as(String name) {
        return new Iotdd(checker, exchanges, picker, kinds, configs, clock, Optional.of(kinds.named(name)));
    }

    /** This validator, whose reports also say what the profiles do: {@link FileResult.Content#profile()}. */
    public Iotdd explaining() {
        return new Iotdd(checker.explaining(), exchanges, picker, kinds, configs, clock, kind);
    }

    /** The names that {@link #as(String)} takes. */
    public List<String> documentNames() {
        return kinds.names();
    }

    /** The configuration for what is no file. */
    public Config config() {
        return configs.forNone();
    }

    /** The configurations. */
    public Configs configs() {
        return configs;
    }

    /** Validates a file. One that cannot be read is reported as such, not thrown. */
    public Report validate(Path file) {
        return validate(Payload.of(file));
    }

    /** Validates a JSON or YAML text. */
    public Report validate(String text) {
        return validate(Payload.of("payload", text));
    }

    /** Validates JSON or YAML in UTF-8. */
    public Report validate(byte[] bytes) {
        return validate(Payload.of("payload", bytes));
    }

    /** Validates what a stream holds, JSON or YAML in UTF-8. The stream is not closed. */
    public Report validate(InputStream stream) {
        return validate(Payload.of("payload", stream));
    }

    /** Validates a payload. */
    public Report validate(Payload payload) {
        Configured document = configured(payload);
        return reviewed(judge(document, false), List.of(document), List.of());
    }

    /**
     * Validates all documents of the API below folders: picks them out by what they hold, and counts what is something
     * else as skipped. Hidden folders, {@code target} and {@code node_modules} are left out, unless they are given
     * themselves. A file among the folders is looked at like those within. What the configuration excludes is left out
     * even if it is given, since tools hand over every file that changed.
     *
     * @param progress is told after each file how many are done, from several threads and not always in order
     * @throws IOException if a folder cannot be walked
     */
    public Report lint(Collection<Path> folders, Consumer<Integer> progress) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path folder : folders) {
            files.addAll(Files.isDirectory(folder) ? Tree.below(folder, configs) : List.of(folder));
        }
        List<Payload> payloads = files.stream().map(Payload::of).toList();
        return validate(payloads, progress, this::pick, List.copyOf(folders));
    }

    /**
     * As {@link #lint(Collection, Consumer)}, for one folder; the report names files by their paths below it.
     *
     * @throws IOException if the folder cannot be walked
     */
    public Report lint(Path folder) throws IOException {
        List<Payload> payloads = Tree.below(folder, configs).stream()
                .map(file -> Payload.of(file)
                        .named(folder.normalize().relativize(file).toString().replace('\\', '/')))
                .toList();
        return validate(payloads, done -> {}, document -> judge(document, true), List.of(folder));
    }

    private Report pick(Configured document) {
        boolean excluded = document.payload().path().filter(configs::excludes).isPresent();
        return excluded ? Picking.skipped() : judge(document, true);
    }

    private Report judge(Configured document, boolean picking) {
        Payload payload = document.payload();
        Config config = document.config();
        byte[] bytes;
        try {
            bytes = payload.read(config.limits().bytes());
        } catch (IOException e) {
            return Report.unreadable(payload.name(), FileProblem.reading(payload.name(), e));
        }
        if (picking && picker.isForeign(bytes)) {
            return Picking.skipped();
        }
        Checker.Outcome outcome = checker.check(payload.name(), bytes, kind, config);
        if (picking && picker.isForeign(payload.name(), bytes, outcome, config.limits())) {
            return Picking.skipped();
        }
        return Acceptance.of(config, payload.path(), today())
                .report(payload.name(), outcome.form(), contents(outcome), outcome.findings());
    }

    static List<FileResult.Content> contents(Checker.Outcome outcome) {
        List<FileResult.Content> contents = new ArrayList<>();
        for (Checker.Judged document : outcome.documents()) {
            contents.add(new FileResult.Content(document.kind().name(), document.name(), document.profile()));
        }
        return contents;
    }

    /**
     * Validates a request with its response: each for itself, then whether they go together. The report has what was
     * there before, the request and the response, in this order and under their own names.
     *
     * @throws IllegalArgumentException if there is no such operation; the message lists those there are
     */
    public Report validateExchange(Exchange exchange) {
        Operation operation = kinds.named(exchange.operation()).operation();
        List<Configured> documents = Stream.of(exchange.before(), exchange.request(), Optional.of(exchange.response()))
                .flatMap(Optional::stream)
                .map(this::configured)
                .toList();
        return reviewed(
                new ExchangeValidation(exchanges, documents, today()).of(exchange, operation), documents, List.of());
    }

    /**
     * Works out what an update does to a profile. The configuration for the update holds: levels, declarations and
     * suppressions.
     *
     * @param current what is stored: the answer of a description, or a document that sets the profile
     * @param update the update request
     * @throws InvalidPlanException if one of them cannot be read or is no profile, or they are of different profiles
     */
    public Plan plan(Payload current, Payload update) {
        return new Planner(checker.spec(), checker).update(text(current), text(update), settings(update));
    }

    /**
     * Works out the update that makes one profile of another.
     *
     * @param current what is stored
     * @param wanted the profile as it is to be
     * @throws InvalidPlanException if one of them cannot be read or is no profile, or they are of different profiles
     */
    public Plan planTo(Payload current, Payload wanted) {
        return new Planner(checker.spec(), checker).to(text(current), text(wanted), settings(wanted));
    }

    private Planner.Settings settings(Payload payload) {
        Config config = configured(payload).config();
        return new Planner.Settings(config, Acceptance.of(config, payload.path(), today())::accepts);
    }

    private Planner.Text text(Payload payload) {
        try {
            return new Planner.Text(
                    payload.name(), payload.read(config().limits().bytes()));
        } catch (IOException e) {
            throw new InvalidPlanException(FileProblem.reading(payload.name(), e));
        }
    }

    /**
     * Repairs a document where its rules allow that, and changes nothing else of its text. The repaired document was
     * judged before it is handed out; nothing is written. Findings that the configuration suppresses are left alone;
     * those that a baseline knows are repaired, since nobody has said that they are to stay.
     *
     * @param unsafe whether to repair by guesses too, for example a word that is nearly an allowed one
     */
    public FixResult fix(Payload payload, boolean unsafe) {
        Config config = configured(payload).config();
        try {
            byte[] bytes = payload.read(config.limits().bytes());
            Acceptance acceptance = Acceptance.of(config, payload.path(), today());
            return new Fixer(checker, config, acceptance::accepts, unsafe).fix(payload.name(), bytes);
        } catch (IOException e) {
            return FixResult.unreadable(payload.name(), FileProblem.reading(payload.name(), e));
        }
    }

    /** Says in sentences what the profile in a payload does, however broken it is. */
    public Explanation explain(Payload payload) {
        Config config = configured(payload).config();
        try {
            return checker.explain(payload.name(), payload.read(config.limits().bytes()), kind, config);
        } catch (IOException e) {
            return Explanation.unreadable(payload.name(), FileProblem.reason(payload.name(), e));
        }
    }

    private Configured configured(Payload payload) {
        return new Configured(payload, payload.path().map(configs::forFile).orElseGet(configs::forNone));
    }

    /** Days begin and end at the same moment everywhere, so that findings do not depend on a time zone. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Validates files on all processors; the report has them in the order in which they were given. */
    public Report validateAll(Collection<Path> files) {
        return validateAll(files, done -> {});
    }

    /**
     * Validates files on all processors; the report has them in the order in which they were given.
     *
     * @param progress is told after each file how many are done, from several threads and not always in order
     */
    public Report validateAll(Collection<Path> files, Consumer<Integer> progress) {
        return validatePayloads(files.stream().map(Payload::of).toList(), progress);
    }

    /**
     * Validates payloads on all processors; the report has them in the order in which they were given.
     *
     * @param progress is told after each payload how many are done, from several threads and not always in order
     */
    public Report validatePayloads(Collection<Payload> payloads, Consumer<Integer> progress) {
        return validate(payloads, progress, document -> judge(document, false), List.of());
    }

    private Report validate(
            Collection<Payload> payloads,
            Consumer<Integer> progress,
            Function<Configured, Report> judgement,
            List<Path> whole) {
        // Before anything runs in parallel: a broken configuration is the same one each time.
        List<Configured> documents = payloads.stream().map(this::configured).toList();
        return reviewed(new InParallel<>(judgement).over(documents, progress), documents, whole);
    }

    private Report reviewed(Report report, List<Configured> documents, List<Path> whole) {
        Report known = new BaselineReview(checker, documents).review(report);
        return new SuppressionReview(checker, today()).review(known, documents, whole);
    }
}
