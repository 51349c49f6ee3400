package dev.iotdd.junit;

import dev.iotdd.Exchange;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.report.TextReporter;
import dev.iotdd.spec.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.ClientType;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Judges every request of the security profile API that a client of AWS's SDK v2 sends, and every response that it
 * gets, whatever endpoint it talks to.
 *
 * <pre>{@code
 * @RegisterExtension
 * final IotddInterceptor contract = IotddInterceptor.collecting();
 *
 * IotClient iot = IotClient.builder()
 *         .overrideConfiguration(override -> override.addExecutionInterceptor(contract)) … .build();
 * }</pre>
 *
 * <p>Requests of other operations pass unseen. As an extension of JUnit it fails a test at its end if a fault of level
 * error was found that has not been thrown, or that the code under test caught; without JUnit, {@link #verify()} does.
 */
public final class IotddInterceptor implements ExecutionInterceptor, AfterEachCallback {

    private static final ExecutionAttribute<Operation> OPERATION = new ExecutionAttribute<>("iotdd.operation");
    private static final ExecutionAttribute<Payload> REQUEST = new ExecutionAttribute<>("iotdd.request");
    private static final ExecutionAttribute<AssertionFailedError> FAILURE = new ExecutionAttribute<>("iotdd.failure");

    private final boolean atOnce;
    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();

    private IotddInterceptor(boolean atOnce) {
        this.atOnce = atOnce;
    }

    /** As {@link #failing()}; for the SDK, which makes interceptors by their names. */
    public IotddInterceptor() {
        this(true);
    }

    /**
     * Throws an {@link AssertionFailedError} from the call that is at fault: before a bad request is sent, and instead of
     * a bad response. Asynchronous clients complete exceptionally.
     */
    public static IotddInterceptor failing() {
        return new IotddInterceptor(true);
    }

    /** Lets everything pass, and reports at the end. */
    public static IotddInterceptor collecting() {
        return new IotddInterceptor(false);
    }

    /** What was found so far, in requests and responses. */
    public Report report() {
        return Report.join(reports);
    }

    /** Forgets what was found. */
    public void clear() {
        reports.clear();
    }

    /**
     * Fails if anything broke the contract since the beginning, or since it was called last.
     *
     * @throws AssertionFailedError with the report of all messages
     */
    public void verify() {
        Report report = report();
        clear();
        if (report.hasErrors()) {
            throw failure(report);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            clear();
        } else {
            verify();
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        SdkDocuments.operationOf(context.request())
                .ifPresent(operation -> sent(operation, context.httpRequest(), body(context), attributes));
    }

    private void sent(Operation operation, SdkHttpRequest http, String body, ExecutionAttributes attributes) {
        String name = "#" + messages.incrementAndGet() + " " + operation.name() + " request";
        WireDocument input = WireDocuments.input(operation, name, http.encodedPath(), http.rawQueryParameters(), body);
        attributes.putAttribute(OPERATION, operation).putAttribute(REQUEST, input.payload());
        Report report = Validation.iotdd().as(input.kind()).validate(input.payload());
        CoverageOfJvm.recorder().request(operation.name(), input.json());
        CoverageOfJvm.recorder().findings(report.findings());
        reports.add(report);
        if (atOnce && report.hasErrors()) {
            throw failure(report);
        }
    }

    private static String body(Context.BeforeTransmission context) {
        return context.requestBody()
                .map(body -> text(body.contentStreamProvider().newStream()))
                .orElse("");
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        // Asynchronous clients ask here too, before there is a body.
        boolean isAsynchronous = attributes.getAttribute(SdkExecutionAttribute.CLIENT_TYPE) == ClientType.ASYNC;
        if (attributes.getAttribute(OPERATION) == null || isAsynchronous) {
            return context.responseBody();
        }
        String body = context.responseBody().map(IotddInterceptor::text).orElse("");
        received(context.httpResponse(), body, attributes);
        return context.responseBody().map(read -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (attributes.getAttribute(OPERATION) == null) {
            return context.responsePublisher();
        }
        return context.responsePublisher()
                .map(body -> new CopyingPublisher(body, copy -> received(context.httpResponse(), copy, attributes)));
    }

    private void received(SdkHttpResponse http, String body, ExecutionAttributes attributes) {
        Operation operation = attributes.getAttribute(OPERATION);
        Payload request = attributes.getAttribute(REQUEST);
        String name = request.name().replace(" request", " response " + http.statusCode());
        Optional<String> errorType = http.firstMatchingHeader("x-amzn-ErrorType");
        Exchange exchange = Exchange.of(operation.name(), Payload.of(name, JsonText.indented(body)))
                .withRequest(request)
                .withStatus(http.statusCode());
        Report report = Validation.iotdd()
                .validateExchange(errorType.map(exchange::withErrorType).orElse(exchange));
        // The request's own findings were reported when it was sent.
        Report news = Reports.without(report, request.name());
        CoverageOfJvm.record(operation.name(), http.isSuccessful(), body, errorType);
        CoverageOfJvm.recorder().findings(news.findings());
        reports.add(news);
        if (atOnce && news.hasErrors()) {
            attributes.putAttribute(FAILURE, failure(news));
        }
    }

    // Thrown only here, since a call may be retried, and since both kinds of clients take it for the call's outcome.
    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        failIfTold(attributes);
    }

    // Another exception than the SDK's own may be thrown, but not be returned.
    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        failIfTold(attributes);
        return context.exception();
    }

    private static void failIfTold(ExecutionAttributes attributes) {
        AssertionFailedError failure = attributes.getAttribute(FAILURE);
        if (failure != null) {
            throw failure;
        }
    }

    private static AssertionFailedError failure(Report report) {
        return new AssertionFailedError(
                "The contract of the API was broken.\n\n" + TextReporter.plain().toText(Reports.faulty(report)));
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
