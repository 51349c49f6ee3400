package dev.iotdd.mock.internal;

import dev.iotdd.Finding;
import dev.iotdd.mock.Call;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.Fault;
import dev.iotdd.mock.Fault.Kind;
import dev.iotdd.mock.internal.admin.Admin;
import dev.iotdd.mock.internal.admin.Recorder;
import dev.iotdd.mock.internal.api.ApiException;
import dev.iotdd.mock.internal.api.Service;
import dev.iotdd.mock.internal.api.Service.Answer;
import dev.iotdd.mock.internal.api.Service.Failure;
import dev.iotdd.mock.internal.fault.Faults;
import dev.iotdd.mock.internal.fault.Faults.Fate;
import dev.iotdd.mock.internal.fault.Rates;
import dev.iotdd.mock.internal.http.HttpHandler;
import dev.iotdd.mock.internal.http.HttpReply;
import dev.iotdd.mock.internal.http.HttpReply.Delivery;
import dev.iotdd.mock.internal.http.HttpRequest;
import dev.iotdd.mock.internal.sign.Signatures;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Routes.Match;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Where requests arrive: signature, faults, rates, the API itself, and the record of it all. */
public final class Front implements HttpHandler {

    private static final System.Logger LOG = System.getLogger("dev.iotdd.mock");
    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};
    private static final String ASKED_FOR = "A fault that was asked for.";
    private static final String ERROR_TYPE = "x-amzn-ErrorType";

    private final Service service;
    private final Signatures signatures;
    private final Faults faults;
    private final Optional<Rates> rates;
    private final Recorder recorder;
    private final Problems problems;
    private final Admin admin;
    private final Choices choices;
    private final Clock clock;

    public Front(
            Service service,
            Signatures signatures,
            Faults faults,
            Optional<Rates> rates,
            Recorder recorder,
            Problems problems,
            Admin admin,
            Choices choices,
            Clock clock) {
        this.service = service;
        this.signatures = signatures;
        this.faults = faults;
        this.rates = rates;
        this.recorder = recorder;
        this.problems = problems;
        this.admin = admin;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        return Admin.concerns(request) ? administered(request) : new Exchange(request).reply();
    }

    private HttpReply administered(HttpRequest request) {
        try {
            return admin.handle(request);
        } catch (RuntimeException e) {
            problems.add(request.method() + " " + request.target(), e);
            return admin.refuse(500, "The mock failed: " + e);
        }
    }

    @Override
    public HttpReply refuse(int status, String message) {
        String type = status == 413 ? "RequestEntityTooLargeException" : "BadRequestException";
        Failure failure = service.failure(Optional.empty(), ApiException.outside(type, status, message));
        return reply(failure);
    }

    private HttpReply reply(Failure failure) {
        String colon = choices.is(Choice.ERROR_TYPE_HEADER, "colon") ? ":" : "";
        return HttpReply.of(failure.status(), headers(true), failure.body())
                .withHeader(ERROR_TYPE, failure.type() + colon);
    }

    private static Map<String, String> headers(boolean hasBody) {
        Map<String, String> headers = new LinkedHashMap<>();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        headers.put("x-amzn-RequestId", new UUID(random.nextLong(), random.nextLong()).toString());
        if (hasBody) {
            headers.put("Content-Type", JSON);
        }
        return headers;
    }

    /** One request on its way. */
    private final class Exchange {

        private final HttpRequest request;
        private final Optional<Match> asked;
        private final Scope scope;
        private final Instant at = clock.instant();
        private final long start = System.nanoTime();
        private List<Finding> findings = List.of();
        private Optional<String> errorType = Optional.empty();
        private Fate fate = Fate.GOOD;

        Exchange(HttpRequest request) {
            this.request = request;
            this.asked = service.asked(request);
            this.scope = signatures.scope(request);
        }

        HttpReply reply() {
            HttpReply reply = answered();
            record(reply);
            return fate.fault()
                    .map(Fault::kind)
                    .map(this::delivery)
                    .map(reply::delivered)
                    .orElse(reply);
        }

        private HttpReply answered() {
            try {
                return success(carriedOut());
            } catch (ApiException e) {
                return failed(e, true);
            } catch (RuntimeException e) {
                problems.add(request.method() + " " + request.target(), e);
                return failed(Service.internalFailure("The mock failed: " + e), false);
            }
        }

        private Answer carriedOut() {
            Match wanted = asked.orElseThrow(() -> service.unknownOperation(request));
            Operation operation = wanted.operation();
            signatures.check(request);
            fate = faults.next(operation.name());
            wait(fate.delay());
            if (fate.is(Kind.THROTTLING)) {
                throw Service.throttling();
            }
            if (fate.is(Kind.INTERNAL_FAILURE)) {
                throw Service.internalFailure(ASKED_FOR);
            }
            if (fate.error().isPresent()) {
                throw Service.declared(fate.error().get(), ASKED_FOR);
            }
            if (fate.is(Kind.LOST_REQUEST)) {
                return new Answer(operation.status(), NOTHING);
            }
            if (rates.isPresent() && !rates.get().allows(scope, operation.name())) {
                throw Service.throttling();
            }
            return service.handle(wanted, request, scope, found -> findings = found);
        }

        private void wait(Duration delay) {
            long end = System.nanoTime() + delay.toNanos();
            for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        private HttpReply success(Answer answer) {
            return new HttpReply(answer.status(), headers(answer.body().length > 0), answer.body(), Delivery.WHOLE);
        }

        private HttpReply failed(ApiException e, boolean isNews) {
            Failure failure = service.failure(asked.map(Match::operation), e);
            errorType = Optional.of(failure.type());
            if (isNews && failure.status() >= 500 && !fate.is(Kind.INTERNAL_FAILURE) && !fate.is(Kind.ERROR)) {
                problems.add(request.method() + " " + request.target() + ": " + failure.body());
            }
            return Front.this.reply(failure);
        }

        private Delivery delivery(Kind kind) {
            return switch (kind) {
                case LOST_REQUEST, LOST_RESPONSE -> Delivery.NONE;
                case HALF_RESPONSE -> Delivery.HALF;
                default -> Delivery.WHOLE;
            };
        }

        private void record(HttpReply reply) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            long size = (long) request.body().length + reply.body().length;
            recorder.add(size, number -> call(number, reply, took));
        }

        private Call call(long number, HttpReply reply, Duration took) {
            return new Call(
                    number,
                    at,
                    asked.map(wanted -> wanted.operation().name()),
                    scope.account(),
                    scope.region(),
                    request.method(),
                    request.target(),
                    shown(request.headers()),
                    text(request.body()),
                    reply.status(),
                    errorType,
                    reply.headers(),
                    text(reply.body()),
                    findings,
                    fate.words(),
                    took);
        }

        private static String text(byte[] body) {
            return body.length == 0 ? "" : Recorder.kept(new String(body, StandardCharsets.UTF_8));
        }

        private static Map<String, List<String>> shown(Map<String, List<String>> headers) {
            Map<String, List<String>> shown = new TreeMap<>(headers);
            shown.computeIfPresent(
                    "Authorization",
                    (name, values) -> values.stream()
                            .map(value -> value.replaceAll("Signature=.*", "Signature=…"))
                            .toList());
            shown.computeIfPresent("X-Amz-Security-Token", (name, values) -> List.of("…"));
            return shown;
        }
    }

    /** What went wrong with the mock itself. Tests ask for it, since a client only sees a 500. */
    public static final class Problems {

        private static final int MOST = 100;

        private final List<String> problems = new ArrayList<>();

        void add(String where, RuntimeException cause) {
            LOG.log(System.Logger.Level.ERROR, "The mock failed at " + where, cause);
            keep(where + ": " + cause);
        }

        void add(String problem) {
            LOG.log(System.Logger.Level.ERROR, problem);
            keep(problem);
        }

        private synchronized void keep(String problem) {
            if (problems.size() < MOST) {
                problems.add(problem);
            }
        }

        /** All of them, the first ones if there are very many. */
        public synchronized List<String> all() {
            return List.copyOf(problems);
        }
    }
}
