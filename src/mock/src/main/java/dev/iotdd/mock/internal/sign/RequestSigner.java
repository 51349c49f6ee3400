package dev.iotdd.mock.internal.sign;

import dev.iotdd.mock.internal.http.HttpRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Signs requests as a client does, with the text that {@link Signatures} checks. */
public final class RequestSigner {

    private static final String SERVICE = "iot";

    private final String accessKey;
    private final String secret;
    private final String sessionToken;
    private final String region;
    private final Clock clock;

    /**
     * Signs with these credentials.
     *
     * @param sessionToken of temporary credentials; empty for lasting ones
     */
    public RequestSigner(String accessKey, String secret, String sessionToken, String region, Clock clock) {
        this.accessKey = accessKey;
        this.secret = secret;
        this.sessionToken = sessionToken;
        this.region = region;
        this.clock = clock;
    }

    /**
     * The headers that a request needs besides its own.
     *
     * @param target path and query, percent-encoded
     * @param host what its header Host says
     */
    public Map<String, String> sign(String method, String target, String host, byte[] body) {
        String time = Signatures.TIME.format(clock.instant());
        String hash = Signatures.hash(body);
        Map<String, String> headers = new TreeMap<>();
        headers.put("host", host);
        headers.put("x-amz-content-sha256", hash);
        headers.put("x-amz-date", time);
        if (!sessionToken.isEmpty()) {
            headers.put("x-amz-security-token", sessionToken);
        }
        List<String> names = List.copyOf(headers.keySet());
        Authorization unsigned = new Authorization(accessKey, time.substring(0, 8), region, SERVICE, names, "");
        String signature = Signatures.signature(secret, request(method, target, headers, body), unsigned, time, hash);
        Map<String, String> added = new LinkedHashMap<>(headers);
        added.remove("host");
        added.put(
                "Authorization",
                Authorization.ALGORITHM + " Credential=" + accessKey + "/" + unsigned.scope() + ", SignedHeaders="
                        + String.join(";", names) + ", Signature=" + signature);
        return added;
    }

    private static HttpRequest request(String method, String target, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> all = new TreeMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new HttpRequest(method, target, all, body);
    }
}
