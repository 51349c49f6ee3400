package dev.iotdd.conform;

import dev.iotdd.contract.Call;
import dev.iotdd.contract.HttpCall;
import dev.iotdd.mock.internal.sign.RequestSigner;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** An implementation of the API, called over HTTP. Safe for many threads, which share the number of requests in a second. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ERROR_TYPE = "x-amzn-ErrorType";
    private static final String CONTENT_TYPE = "Content-Type";

    private final Spec spec;
    private final URI endpoint;
    private final Optional<RequestSigner> signer;
    private final long nanosBetween;
    private final Duration patience;
    private final HttpClient client;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** An implementation at an endpoint that has half a minute for each answer. */
    public Api(Spec spec, URI endpoint, String region, Optional<Credentials> credentials, int perSecond) {
        this(spec, endpoint, region, credentials, perSecond, PATIENCE);
    }

    /**
     * An implementation at an endpoint.
     *
     * @param credentials what to sign requests with; empty to leave them unsigned
     * @param perSecond how many requests to send in a second at most; 0 for any number
     * @param patience how long an answer may take
     * @throws IllegalArgumentException if the endpoint is no address to send requests to
     */
    public Api(
            Spec spec,
            URI endpoint,
            String region,
            Optional<Credentials> credentials,
            int perSecond,
            Duration patience) {
        this.spec = spec;
        this.endpoint = Endpoint.checked(endpoint);
        this.signer = credentials.map(known -> new RequestSigner(
                known.accessKeyId(),
                known.secretAccessKey(),
                known.sessionToken().orElse(""),
                region,
                Clock.systemUTC()));
        this.nanosBetween = perSecond <= 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** Where it is. */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Calls an operation.
     *
     * @throws EndpointException if the endpoint does not answer
     */
    public Answer call(Call call) {
        Operation operation = spec.findOperation(call.operation()).orElseThrow();
        return send(HttpCall.of(operation, call.input()));
    }

    /**
     * Sends a call.
     *
     * @throws EndpointException if the endpoint does not answer
     */
    public Answer send(HttpCall call) {
        await();
        String base = endpoint.getRawPath() == null ? "" : endpoint.getRawPath().replaceFirst("/$", "");
        String target = base + call.target();
        byte[] body = call.body().orElse("").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(target))
                .timeout(patience)
                .method(call.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header(CONTENT_TYPE, "application/json");
        }
        headers(call.method(), target, body).forEach(request::setHeader);
        return answer(request.build());
    }

    /** The headers that sign a request; none where requests are not signed. */
    public Map<String, String> headers(String method, String target, byte[] body) {
        return signer.map(known -> known.sign(method, target, endpoint.getRawAuthority(), body))
                .orElse(Map.of());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            Optional<String> type = response.headers().firstValue(ERROR_TYPE).map(name -> name.split(":", 2)[0]);
            return new Answer(
                    response.statusCode(), type, response.headers().firstValue(CONTENT_TYPE), response.body());
        } catch (ConnectException e) {
            boolean isUnknown = e.getCause() != null && e.getCause() instanceof UnresolvedAddressException;
            throw new EndpointException(
                    endpoint + " cannot be reached" + (isUnknown ? ": no such host is known" : "")
                            + ". Is the service running, and is there a network?",
                    e);
        } catch (HttpTimeoutException e) {
            throw new EndpointException(
                    endpoint + " did not answer " + request.method() + " " + request.uri() + " in "
                            + patience.toMillis() + " ms.",
                    e);
        } catch (SSLHandshakeException e) {
            throw new EndpointException(
                    endpoint + " has a certificate that is not trusted here (" + reason(e) + "). Put it, or that of"
                            + " who signed it, into a trust store, and name that to Java:"
                            + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE.",
                    e);
        } catch (SSLException e) {
            throw new EndpointException(
                    endpoint + " does not speak TLS (" + reason(e) + "). Does it listen for http: addresses?", e);
        } catch (IOException e) {
            throw new EndpointException(
                    endpoint + " does not answer as HTTP servers do (" + reason(e) + ")."
                            + ("http".equals(endpoint.getScheme()) ? " Does it listen for https: addresses?" : ""),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EndpointException("Interrupted while " + endpoint + " was to answer.", e);
        }
    }

    /** What was wrong at the root of it. */
    private static String reason(IOException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** Waits until the next request may be sent. */
    public void await() {
        if (nanosBetween == 0) {
            return;
        }
        long now = System.nanoTime();
        long mine = next.getAndUpdate(due -> Math.max(due, now) + nanosBetween);
        long wait = mine - now;
        while (wait > 0) {
            LockSupport.parkNanos(wait);
            wait = mine - System.nanoTime();
        }
    }
}
