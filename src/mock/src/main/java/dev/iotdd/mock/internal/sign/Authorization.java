package dev.iotdd.mock.internal.sign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A well-formed {@code Authorization} header of Signature Version 4.
 *
 * @param accessKey access key id
 * @param date day of the credential scope
 * @param region region of the credential scope
 * @param service service of the credential scope
 * @param signedHeaders names of the headers that were signed
 * @param signature the signature
 */
record Authorization(
        String accessKey, String date, String region, String service, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String TERMINATOR = "aws4_request";

    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");

    static Optional<Authorization> parse(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String[] scope = parts.getOrDefault("Credential", "").split("/", -1);
        String signature = parts.getOrDefault("Signature", "");
        List<String> headers = List.of(parts.getOrDefault("SignedHeaders", "").split(";", -1));
        boolean isComplete = scope.length == 5
                && !scope[0].isEmpty()
                && DATE.matcher(scope[1]).matches()
                && REGION.matcher(scope[2]).matches()
                && scope[4].equals(TERMINATOR)
                && headers.contains("host")
                && SIGNATURE.matcher(signature).matches();
        return isComplete
                ? Optional.of(new Authorization(scope[0], scope[1], scope[2], scope[3], headers, signature))
                : Optional.empty();
    }

    String scope() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }
}
