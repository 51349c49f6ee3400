package dev.iotdd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes a finding the same one after the document has changed elsewhere: lines may move and lists be reordered.
 *
 * @param file the name of the document
 * @param rule id of the rule
 * @param profile name of the security profile, where there is one
 * @param behavior name of the behavior, where there is one
 * @param place the pointer, with {@code *} for indexes of lists
 */
public record Fingerprint(String file, String rule, Optional<String> profile, Optional<String> behavior, String place) {

    private static final String SEPARATOR = "\0";

    public Fingerprint {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(behavior, "behavior");
        Objects.requireNonNull(place, "place");
    }

    /** That of a finding. */
    public static Fingerprint of(Finding finding) {
        return new Fingerprint(
                finding.location().file(),
                finding.rule(),
                finding.profile(),
                finding.behavior(),
                place(finding.location().pointer()));
    }

    /** The same with another name of the document. */
    Fingerprint in(String other) {
        return new Fingerprint(other, rule, profile, behavior, place);
    }

    private static String place(String pointer) {
        return Arrays.stream(pointer.split("/", -1))
                .map(token -> isIndex(token) ? "*" : token)
                .collect(Collectors.joining("/"));
    }

    private static boolean isIndex(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A short text that differs from that of every other finding.
     *
     * @param occurrence which of several findings that have this fingerprint, counted from 0
     */
    public String hash(int occurrence) {
        String all = String.join(
                SEPARATOR,
                List.of(file, rule, profile.orElse(""), behavior.orElse(""), place, Integer.toString(occurrence)));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
