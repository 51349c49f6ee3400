package dev.iotdd.mock;

import dev.iotdd.Config;
import dev.iotdd.Iotdd;
import dev.iotdd.mock.internal.Front;
import dev.iotdd.mock.internal.Front.Problems;
import dev.iotdd.mock.internal.LateHandler;
import dev.iotdd.mock.internal.admin.Admin;
import dev.iotdd.mock.internal.admin.Exports;
import dev.iotdd.mock.internal.admin.Recorder;
import dev.iotdd.mock.internal.admin.Seeds;
import dev.iotdd.mock.internal.api.Service;
import dev.iotdd.mock.internal.fault.Faults;
import dev.iotdd.mock.internal.fault.Rates;
import dev.iotdd.mock.internal.http.HttpHandler;
import dev.iotdd.mock.internal.http.HttpLimits;
import dev.iotdd.mock.internal.http.HttpServer;
import dev.iotdd.mock.internal.sign.Signatures;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.mock.internal.state.Store;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A mock of the security profile API of AWS IoT that real AWS clients talk to. It listens on the loopback interface
 * until it is closed.
 *
 * <pre>{@code
 * try (IotddMock mock = IotddMock.start()) {
 *     IotClient iot = IotClient.builder().endpointOverride(mock.endpoint()).region(Region.of(mock.region())) … .build();
 *     …
 *     assertThat(mock.calls("UpdateSecurityProfile")).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Where AWS does not say what the service does, {@link Choice} lists what the mock does instead.
 */
public final class IotddMock implements RunningMock, AutoCloseable {

    private static final int HIGHEST_PORT = 0xFFFF;

    private final Scope scope;
    private final Store store = new Store();
    private final Recorder recorder;
    private final Faults faults;
    private final Problems problems = new Problems();
    private final CompletableFuture<Loaded> loading;
    private final String host;
    private final HttpServer server;

    /**
     * What takes a while to load, and loads while the port is open already.
     *
     * @param spec the specification
     * @param seeds fills the mock
     * @param front answers requests
     */
    private record Loaded(Spec spec, Seeds seeds, Front front) {}

    private IotddMock(Builder built) {
        this.scope = new Scope(built.account, built.region);
        this.host = built.host;
        this.recorder = new Recorder(built.recordedCalls, built.listener);
        this.faults = new Faults(built.seed);
        this.loading = CompletableFuture.supplyAsync(() -> load(built), IotddMock::inBackground);
        built.faults.forEach(this::inject);
        built.seeds.forEach(this::seed);
        this.server = server(built, new LateHandler(loading.thenApply(Loaded::front)));
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "iotdd-mock-loader");
        thread.setDaemon(true);
        thread.start();
    }

    private Loaded load(Builder built) {
        Spec spec = Spec.bundled();
        Iotdd iotdd = Shared.IOTDD.withConfig(built.config);
        Service service = new Service(spec, iotdd, store, built.choices, built.clock);
        Seeds seeds = new Seeds(iotdd, spec, service, store, scope);
        Admin admin = new Admin(store, scope, recorder, faults, built.choices, seeds, problems::all, this::inject);
        Front front = new Front(
                service,
                new Signatures(built.signing, built.accounts, scope, Clock.systemUTC()),
                faults,
                built.documentedRates ? Optional.of(new Rates(spec, System::nanoTime)) : Optional.empty(),
                recorder,
                problems,
                admin,
                built.choices,
                built.clock);
        return new Loaded(spec, seeds, front);
    }

    private static HttpServer server(Builder built, HttpHandler handler) {
        try {
            return HttpServer.start(InetAddress.getByName(built.host), built.port, built.limits, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The mock cannot listen on " + built.host + ":" + built.port + ": " + e.getMessage(), e);
        }
    }

    /** A mock with all defaults, on a free port. */
    public static IotddMock start() {
        return builder().start();
    }

    /** A mock to be configured. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public URI endpoint() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String region() {
        return scope.region();
    }

    @Override
    public String account() {
        return scope.account();
    }

    /** A sentence for whoever started it: where it is, for whom it speaks, and where to look at it. */
    public String introduction() {
        return "Serving AWS IoT at " + endpoint() + " (region " + region() + ", account " + account() + "); "
                + endpoint() + "/_iotdd shows it.";
    }

    @Override
    public List<Call> calls() {
        return recorder.calls();
    }

    @Override
    public List<Call> calls(String operation) {
        check(operation);
        return calls().stream().filter(call -> call.isOf(operation)).toList();
    }

    @Override
    public long callCount() {
        return recorder.count();
    }

    @Override
    public void clearCalls() {
        recorder.clear();
    }

    @Override
    public void reset() {
        store.reset();
        recorder.clear();
        faults.clear();
    }

    @Override
    public void seed(Path folder) {
        Seeds seeds = loading.join().seeds();
        seeds.plant(seeds.in(folder));
    }

    @Override
    public void export(Path folder) {
        Exports.write(Exports.of(store, scope), folder);
    }

    @Override
    public void inject(Fault fault) {
        fault.operations().forEach(this::check);
        faults.add(fault.error().map(name -> onlyWhereDeclared(fault, name)).orElse(fault));
    }

    private Fault onlyWhereDeclared(Fault fault, String error) {
        List<String> declaring = loading.join().spec().operations().stream()
                .filter(operation ->
                        operation.errors().stream().anyMatch(type -> type.name().equals(error)))
                .map(Operation::name)
                .toList();
        if (declaring.isEmpty() || !declaring.containsAll(fault.operations())) {
            throw new IllegalArgumentException("'" + error + "' is not declared by "
                    + (fault.operations().isEmpty() ? "any operation" : String.join(", ", fault.operations()))
                    + (declaring.isEmpty() ? "." : "; it is by " + String.join(", ", declaring) + "."));
        }
        return fault.operations().isEmpty() ? fault.on(declaring.toArray(String[]::new)) : fault;
    }

    private void check(String operation) {
        if (loading.join().spec().findOperation(operation).isEmpty()) {
            throw new IllegalArgumentException("There is no operation '" + operation + "'.");
        }
    }

    @Override
    public void clearFaults() {
        faults.clear();
    }

    @Override
    public List<String> problems() {
        return problems.all();
    }

    /** Ends it, after the requests that are being handled. */
    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "IotddMock[" + endpoint() + "]";
    }

    /** Loaded once for all mocks of a program, since the rules take longer to load than everything else. */
    private static final class Shared {
        static final Iotdd IOTDD = Iotdd.create();
    }

    /** Configures a mock. Every setting has a default. */
    public static final class Builder {

        private static final int RECORDED_CALLS = 1000;

        private String host = "127.0.0.1";
        private int port;
        private String region = "us-east-1";
        private String account = "123456789012";
        private final Map<String, String> accounts = new HashMap<>();
        private Clock clock = Clock.systemUTC();
        private Config config = Config.defaults();
        private Choices choices = Choices.defaults();
        private Signing signing = Signing.unchecked();
        private boolean documentedRates;
        private long seed;
        private int recordedCalls = RECORDED_CALLS;
        private Optional<Consumer<Call>> listener = Optional.empty();
        private HttpLimits limits = HttpLimits.DEFAULT;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Path> seeds = new ArrayList<>();

        private Builder() {}

        /** The address to listen on, 127.0.0.1 unless set. */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /**
         * The port, 0 for one that is free.
         *
         * @throws IllegalArgumentException if there is no such port
         */
        public Builder port(int number) {
            if (number < 0 || number > HIGHEST_PORT) {
                throw new IllegalArgumentException(
                        "There is no port " + number + "; allowed: 0 (one that is free) to " + HIGHEST_PORT + ".");
            }
            port = number;
            return this;
        }

        /** The region of requests that are not signed for another one; us-east-1 unless set. */
        public Builder region(String name) {
            region = name;
            return this;
        }

        /** The account of requests with an access key that belongs to no other; 123456789012 unless set. */
        public Builder account(String number) {
            account = number;
            return this;
        }

        /** The account that requests with an access key belong to. */
        public Builder account(String accessKeyId, String number) {
            accounts.put(accessKeyId, number);
            return this;
        }

        /** The accounts that requests belong to, by the id of their access key. */
        public Builder accounts(Map<String, String> byAccessKeyId) {
            accounts.putAll(byAccessKeyId);
            return this;
        }

        /** The clock for creation and modification dates. */
        public Builder clock(Clock source) {
            clock = source;
            return this;
        }

        /** What is a fault of a request: findings of level error refuse it. */
        public Builder config(Config changed) {
            config = changed;
            return this;
        }

        /**
         * What to do where AWS is silent.
         *
         * @throws IllegalArgumentException if the choice has no such option
         */
        public Builder choice(Choice choice, String option) {
            choices = choices.with(choice, option);
            return this;
        }

        /**
         * What to do where AWS is silent, by the choices' ids.
         *
         * @throws IllegalArgumentException if there is no such choice, or it has no such option
         */
        public Builder choices(Map<String, String> options) {
            options.forEach((id, option) -> choice(Choice.of(id), option));
            return this;
        }

        /** What to ask of signatures; nothing unless set. */
        public Builder signing(Signing wanted) {
            signing = wanted;
            return this;
        }

        /** Throttles at the request rates that AWS documents. */
        public Builder documentedRates() {
            return documentedRates(true);
        }

        /** Whether to throttle at the request rates that AWS documents; not unless set. */
        public Builder documentedRates(boolean throttles) {
            documentedRates = throttles;
            return this;
        }

        /** Something that is to go wrong. */
        public Builder fault(Fault fault) {
            faults.add(fault);
            return this;
        }

        /** Decides what happens by chance: the same seed and the same requests give the same faults. */
        public Builder randomSeed(long number) {
            seed = number;
            return this;
        }

        /** A folder of documents to start with, as {@link IotddMock#seed(Path)} takes it. */
        public Builder seed(Path folder) {
            seeds.add(folder);
            return this;
        }

        /** How many calls are recorded at most; 1000 unless set. */
        public Builder recordedCalls(int most) {
            recordedCalls = most;
            return this;
        }

        /**
         * Is told each call just before it is answered, on the thread that answers it; also those that are forgotten
         * later.
         */
        public Builder listener(Consumer<Call> told) {
            listener = Optional.of(told);
            return this;
        }

        /** How many connections there may be at a time; 512 unless set. */
        public Builder maxConnections(int most) {
            limits = new HttpLimits(most, limits.headBytes(), limits.bodyBytes(), limits.request(), limits.idle());
            return this;
        }

        /** How large a body may be, in bytes; 1 MiB unless set. */
        public Builder maxBodyBytes(int most) {
            limits = new HttpLimits(limits.connections(), limits.headBytes(), most, limits.request(), limits.idle());
            return this;
        }

        /** How long a request may take to arrive; 20 seconds unless set. */
        public Builder requestTimeout(Duration time) {
            limits = new HttpLimits(limits.connections(), limits.headBytes(), limits.bodyBytes(), time, limits.idle());
            return this;
        }

        /**
         * Starts it.
         *
         * @throws UncheckedIOException if the port cannot be had
         * @throws InvalidSeedException if a seed is refused
         */
        public IotddMock start() {
            return new IotddMock(this);
        }
    }
}
