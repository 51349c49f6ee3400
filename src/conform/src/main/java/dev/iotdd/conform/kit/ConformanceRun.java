package dev.iotdd.conform.kit;

import dev.iotdd.Config;
import dev.iotdd.Evidence;
import dev.iotdd.Iotdd;
import dev.iotdd.conform.Answer;
import dev.iotdd.conform.Api;
import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.StateException;
import dev.iotdd.conform.scorecard.CaseResult;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.contract.Call;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.ProviderState;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.Spec;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/**
 * An implementation while it is tried. Cases may be tried in any order and by many threads. Closing it removes what it
 * created.
 */
public final class ConformanceRun implements AutoCloseable {

    /** After so many calls in a row that came to no answer there is nobody to try. */
    private static final int PATIENCE = 5;

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final Spec spec;
    private final Target target;
    private final Iotdd iotdd;
    private final Optional<IotddMock> mock;
    private final Api api;
    private final Bench backstage;
    private final List<GivenState> background;
    private final Set<String> accountWide;
    private final AtomicInteger benches = new AtomicInteger();
    private final AtomicInteger silences = new AtomicInteger();
    private final Queue<Bench> idle = new ConcurrentLinkedQueue<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    ConformanceRun(Spec spec, Target target, Evidence floor) {
        target.check();
        this.spec = spec;
        this.target = target;
        this.iotdd = Iotdd.create(spec).withConfig(Config.defaults().withMinEvidence(floor));
        this.mock = target.endpoint().isPresent() ? Optional.empty() : Optional.of(mock(target.surroundings()));
        URI endpoint = target.endpoint().or(() -> mock.map(IotddMock::endpoint)).orElseThrow();
        this.api = new Api(
                spec,
                endpoint,
                target.surroundings().region(),
                target.credentials(),
                target.perSecond(),
                target.patience());
        this.backstage = bench(target.surroundings());
        this.background = new Background(new Basis(spec).file()).states(target.surroundings());
        this.accountWide = backstage.contract().states().stream()
                .filter(ProviderState::isAccountWide)
                .map(ProviderState::name)
                .collect(Collectors.toSet());
        try {
            meet();
        } catch (EndpointException e) {
            mock.ifPresent(IotddMock::close);
            throw e;
        }
    }

    private static IotddMock mock(Surroundings surroundings) {
        return IotddMock.builder()
                .region(surroundings.region())
                .account(surroundings.account())
                .recordedCalls(1)
                .start();
    }

    private Bench bench(Surroundings surroundings) {
        return new Bench(spec, iotdd, surroundings, api, mock);
    }

    /** Tells an endpoint that is no implementation at all before thousands of cases do. */
    private void meet() {
        Operation list = spec.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.parameters().stream().noneMatch(Parameter::required))
                .findFirst()
                .orElseThrow();
        Answer answer = api.call(new Call(list.name(), "{}"));
        if (answer.status() == UNAUTHENTICATED || answer.status() == FORBIDDEN) {
            throw new EndpointException(api.endpoint() + " does not let the caller in: " + list.name()
                    + " was answered " + answer.words() + ". "
                    + (target.credentials().isEmpty()
                            ? "The request was not signed."
                            : "Are the credentials right, and the region?"));
        }
        boolean isApi =
                Trees.body(answer.body()).filter(body -> body.isObject()).isPresent()
                        && (answer.isSuccess() || answer.errorType().isPresent());
        if (!isApi) {
            throw new EndpointException(api.endpoint() + " is no implementation of the API: " + list.method() + " "
                    + list.path() + " was answered " + answer.words() + " with "
                    + answer.contentType().orElse("no content type") + ".");
        }
    }

    /** What is tried, in words. */
    public String name() {
        return mock.isPresent() ? "the mock" : api.endpoint().toString();
    }

    /**
     * Tries a case.
     *
     * @throws EndpointException if the endpoint does not answer any more
     */
    public CaseResult verdict(ConformanceCase entry) {
        Lock mine = entry.isAlone() ? lock.writeLock() : lock.readLock();
        mine.lock();
        Bench bench = Optional.ofNullable(idle.poll()).orElseGet(this::another);
        try {
            if (entry.isAlone()) {
                idle.forEach(Bench::tearDown);
            }
            return verdict(entry, bench);
        } finally {
            if (entry.isAlone()) {
                quietly(bench);
            }
            idle.add(bench);
            mine.unlock();
        }
    }

    private Bench another() {
        Surroundings own = target.surroundings();
        return bench(own.withPrefix(own.prefix() + "c" + benches.incrementAndGet() + "-"));
    }

    private CaseResult verdict(ConformanceCase entry, Bench bench) {
        long start = System.nanoTime();
        return tried(entry, bench).after(Duration.ofNanos(System.nanoTime() - start));
    }

    private CaseResult tried(ConformanceCase entry, Bench bench) {
        try {
            List<GivenState> given = entry.given(bench);
            Optional<String> obstacle = given.stream()
                    .flatMap(state -> bench.obstacle(state).stream())
                    .findFirst();
            if (obstacle.isPresent()) {
                return CaseResult.leftOut(entry.info(), obstacle.get());
            }
            scene(entry, given);
            bench.start(given);
            entry.run(bench);
            silences.set(0);
        } catch (LeftOutException e) {
            return CaseResult.leftOut(entry.info(), String.valueOf(e.getMessage()));
        } catch (StateException e) {
            bench.problem("a state to start from", String.valueOf(e.getMessage()));
        } catch (EndpointException e) {
            if (silences.incrementAndGet() >= PATIENCE) {
                throw e;
            }
            bench.problem("an answer", String.valueOf(e.getMessage()));
        }
        return CaseResult.of(entry.info(), bench.problems());
    }

    /** What the documents of fixtures name is there, unless a state needs all that an account may have. */
    private synchronized void scene(ConformanceCase entry, List<GivenState> given) {
        boolean isAccountWide = given.stream().anyMatch(state -> accountWide.contains(state.name()));
        if (isAccountWide) {
            backstage.tearDown();
        } else if (entry.info().group() == Group.ACCEPTED || entry.info().group() == Group.REFUSED) {
            backstage.start(background);
        }
    }

    /** Removes what was created; an endpoint that does not answer any more keeps it. */
    private static void quietly(Bench bench) {
        try {
            bench.tearDown();
        } catch (EndpointException e) {
            // Whatever made it silent is told by the case that met it.
        }
    }

    /** Removes all that was created. */
    @Override
    public void close() {
        idle.forEach(ConformanceRun::quietly);
        quietly(backstage);
        mock.ifPresent(IotddMock::close);
    }
}
