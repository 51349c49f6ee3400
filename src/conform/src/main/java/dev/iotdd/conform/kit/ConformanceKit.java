package dev.iotdd.conform.kit;

import dev.iotdd.Evidence;
import dev.iotdd.conform.scorecard.CaseInfo;
import dev.iotdd.conform.scorecard.CaseResult;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Tries implementations of the API against the contract: every operation with its successes and declared errors, the
 * requests of the fixtures, accepted and refused, and scenarios of what calls do to what is stored.
 *
 * <pre>{@code
 * Scorecard scorecard = ConformanceKit.of(Spec.bundled()).run(Target.at(endpoint), 4, done -> {});
 * }</pre>
 *
 * <p>As tests of JUnit, one for each case:
 *
 * <pre>{@code
 * static final ConformanceKit KIT = ConformanceKit.of(Spec.bundled());
 *
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *     Target target = Target.at(endpoint);
 *     ConformanceRun run = KIT.against(target);
 *     return KIT.cases(target).stream()
 *             .map(entry -> dynamicTest(entry.toString(), () -> {
 *                 CaseResult result = run.verdict(entry);
 *                 assertTrue(result.isClean(), result::text);
 *             }))
 *             .onClose(run::close);
 * }
 * }</pre>
 *
 * <p>Kits are immutable.
 */
public final class ConformanceKit {

    /** A dimension for each, and one for all, are within the quota of an account. */
    private static final int MOST_THREADS = 8;

    private final Spec spec;
    private final Evidence floor;
    private final int perRule;
    private final Predicate<CaseInfo> filter;

    private ConformanceKit(Spec spec, Evidence floor, int perRule, Predicate<CaseInfo> filter) {
        this.spec = spec;
        this.floor = floor;
        this.perRule = perRule;
        this.filter = filter;
    }

    /** All cases of a specification. */
    public static ConformanceKit of(Spec spec) {
        return new ConformanceKit(Objects.requireNonNull(spec, "spec"), Evidence.UNKNOWN, 0, info -> true);
    }

    /** Only cases that are known so well, or better. */
    public ConformanceKit withMinEvidence(Evidence least) {
        return new ConformanceKit(spec, least, perRule, filter);
    }

    /** Only so many cases at most of each rule, operation and group, the first of them; 0 for all. */
    public ConformanceKit withAtMost(int ofEachRule) {
        if (ofEachRule < 0) {
            throw new IllegalArgumentException("There cannot be " + ofEachRule + " cases of a rule; 0 is for all.");
        }
        return new ConformanceKit(spec, floor, ofEachRule, filter);
    }

    /**
     * Only cases of these operations.
     *
     * @throws IllegalArgumentException if there is no such operation; the message suggests one
     */
    public ConformanceKit withOperations(Collection<String> names) {
        Contract contract = Contract.of(spec, Surroundings.ofMock());
        names.forEach(contract::cases);
        return names.isEmpty() ? this : with(info -> names.contains(info.operation()));
    }

    /** Only cases of these groups. */
    public ConformanceKit withGroups(Collection<Group> groups) {
        return groups.isEmpty() ? this : with(info -> groups.contains(info.group()));
    }

    /** Only cases whose id or title contains a text. */
    public ConformanceKit withOnly(String text) {
        return with(info -> info.id().contains(text) || info.title().contains(text));
    }

    private ConformanceKit with(Predicate<CaseInfo> further) {
        return new ConformanceKit(spec, floor, perRule, filter.and(further));
    }

    /** The cases, in an order that is always the same. */
    public List<ConformanceCase> cases(Target target) {
        Basis basis = new Basis(spec);
        List<ConformanceCase> all = new ArrayList<>(new ContractTrials(spec, basis).cases());
        all.addAll(Scenario.all(basis));
        all.addAll(new FixtureTrials(spec, basis, target.surroundings()).cases());
        Map<String, Integer> counts = new HashMap<>();
        return all.stream()
                .filter(entry -> entry.info().evidence().isAtLeast(floor) && filter.test(entry.info()))
                .filter(entry -> isWithin(entry.info(), counts))
                .toList();
    }

    private boolean isWithin(CaseInfo info, Map<String, Integer> counts) {
        boolean isCounted = perRule > 0 && Set.of(Group.ACCEPTED, Group.REFUSED).contains(info.group());
        String key = info.group() + " " + info.operation() + " " + info.rule().orElse("");
        return !isCounted || counts.merge(key, 1, Integer::sum) <= perRule;
    }

    /** The operations that there are cases of. */
    public List<String> operations() {
        return spec.operations().stream().map(Operation::name).toList();
    }

    /**
     * Begins to try an implementation.
     *
     * @throws dev.iotdd.conform.EndpointException if it does not answer as an implementation of the API would
     * @throws IllegalArgumentException if it is AWS, and that was not consented to
     */
    public ConformanceRun against(Target target) {
        return new ConformanceRun(spec, target, floor);
    }

    /**
     * Tries all cases, and removes what was created for them.
     *
     * @param threads how many cases to try at the same time, at most
     * @param progress is told how many cases are done, from any thread
     * @throws dev.iotdd.conform.EndpointException if the endpoint does not answer, or does not any more
     * @throws IllegalArgumentException if it is AWS, and that was not consented to
     */
    public Scorecard run(Target target, int threads, IntConsumer progress) {
        return run(target, cases(target), threads, progress);
    }

    /** The same for some of the cases. */
    public Scorecard run(Target target, List<ConformanceCase> cases, int threads, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        try (ConformanceRun run = against(target)) {
            Map<String, CaseResult> results =
                    together(run, cases, threads, () -> progress.accept(done.incrementAndGet()));
            for (ConformanceCase entry : cases) {
                if (entry.isAlone()) {
                    results.put(entry.info().id(), run.verdict(entry));
                    progress.accept(done.incrementAndGet());
                }
            }
            return new Scorecard(
                    run.name(),
                    cases.stream()
                            .flatMap(entry ->
                                    Optional.ofNullable(results.get(entry.info().id())).stream())
                            .toList());
        }
    }

    /** Those that do not need to be alone. When it ends, no thread does anything any more. */
    private static Map<String, CaseResult> together(
            ConformanceRun run, List<ConformanceCase> cases, int threads, Runnable progress) {
        Map<String, CaseResult> results = new ConcurrentHashMap<>();
        Queue<ConformanceCase> waiting = new ConcurrentLinkedQueue<>(
                cases.stream().filter(entry -> !entry.isAlone()).toList());
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, MOST_THREADS)));
        try {
            List<Callable<Boolean>> workers = Collections.nCopies(threads, () -> {
                ConformanceCase entry = waiting.poll();
                while (entry != null) {
                    results.put(entry.info().id(), run.verdict(entry));
                    progress.run();
                    entry = waiting.poll();
                }
                return true;
            });
            for (Future<Boolean> worker : pool.invokeAll(workers)) {
                worker.get();
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while cases were tried.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
