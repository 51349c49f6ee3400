package dev.iotdd.mock.internal.sign;

import dev.iotdd.mock.Signing;
import dev.iotdd.mock.Signing.Mode;
import dev.iotdd.mock.internal.api.ApiException;
import dev.iotdd.mock.internal.http.HttpRequest;
import dev.iotdd.mock.internal.state.Scope;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks signatures as far as asked, and tells from them where a request belongs. */
public final class Signatures {

    /** The second one is what older botocore releases sign for. */
    private static final Set<String> SERVICES = Set.of("iot", "execute-api");

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int FORBIDDEN = 403;

    private final Signing signing;
    private final Map<String, String> accounts;
    private final Scope standard;
    private final Clock clock;

    /**
     * Checks as {@code signing} says.
     *
     * @param accounts account numbers by access key id
     * @param standard the scope of requests that do not say where they belong
     * @param clock what the time of signatures is compared with
     */
    public Signatures(Signing signing, Map<String, String> accounts, Scope standard, Clock clock) {
        this.signing = signing;
        this.accounts = Map.copyOf(accounts);
        this.standard = standard;
        this.clock = clock;
    }

    /** The account and region that a request belongs to, whether or not its signature is good. */
    public Scope scope(HttpRequest request) {
        return request.header("Authorization")
                .flatMap(Authorization::parse)
                .map(given -> new Scope(accounts.getOrDefault(given.accessKey(), standard.account()), given.region()))
                .orElse(standard);
    }

    /**
     * Checks a request.
     *
     * @throws ApiException 403, if it is not signed as it has to be
     */
    public void check(HttpRequest request) {
        if (signing.mode() == Mode.UNCHECKED) {
            return;
        }
        String header = request.header("Authorization")
                .orElseThrow(() -> forbidden("MissingAuthenticationTokenException", "Missing Authentication Token"));
        Authorization given = Authorization.parse(header).orElseThrow(Signatures::incomplete);
        String time = request.header("X-Amz-Date").orElseThrow(Signatures::incomplete);
        if (!SERVICES.contains(given.service()) || !time.startsWith(given.date())) {
            throw invalid("Credential should be scoped to correct service and to the date of the request.");
        }
        checkTime(time);
        if (signing.mode() == Mode.VERIFIED) {
            verify(request, given, time);
        }
    }

    private void checkTime(String time) {
        try {
            Instant signed = Instant.from(TIME.parse(time));
            if (Duration.between(signed, clock.instant()).abs().compareTo(SKEW) > 0) {
                throw invalid("Signature expired or not yet current: " + time + " is more than " + SKEW.toMinutes()
                        + " minutes away from " + TIME.format(clock.instant()) + ".");
            }
        } catch (DateTimeException e) {
            throw incomplete();
        }
    }

    private void verify(HttpRequest request, Authorization given, String time) {
        String secret = Optional.ofNullable(signing.secrets().get(given.accessKey()))
                .orElseThrow(() -> forbidden(
                        "UnrecognizedClientException", "The security token included in the request is invalid."));
        String expected = signature(secret, request, given, time, payloadHash(request));
        if (!MessageDigest.isEqual(bytes(expected), bytes(given.signature()))) {
            throw invalid("The request signature we calculated does not match the signature you provided.");
        }
    }

    /** The signature that a request has to have. */
    static String signature(String secret, HttpRequest request, Authorization given, String time, String payloadHash) {
        String canonical = CanonicalRequest.of(request, given, payloadHash);
        String toSign = String.join(
                "\n", Authorization.ALGORITHM, time, given.scope(), hash(canonical.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(hmac(key(secret, given), toSign));
    }

    private static String payloadHash(HttpRequest request) {
        String actual = hash(request.body());
        String claimed = request.header("X-Amz-Content-Sha256").orElse(actual);
        if (!claimed.equals("UNSIGNED-PAYLOAD") && !claimed.equals(actual)) {
            throw invalid("The body is not the one whose hash x-amz-content-sha256 gives.");
        }
        return claimed;
    }

    private static byte[] key(String secret, Authorization given) {
        byte[] key = hmac(bytes("AWS4" + secret), given.date());
        key = hmac(key, given.region());
        key = hmac(key, given.service());
        return hmac(key, Authorization.TERMINATOR);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ApiException incomplete() {
        return forbidden(
                "IncompleteSignatureException",
                "The request signature does not conform to AWS Signature Version 4: Authorization and X-Amz-Date.");
    }

    private static ApiException invalid(String message) {
        return forbidden("InvalidSignatureException", message);
    }

    private static ApiException forbidden(String type, String message) {
        return ApiException.outside(type, FORBIDDEN, message);
    }
}
