package dev.iotdd.report;

import dev.iotdd.Finding;
import dev.iotdd.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/** Gives each finding of one report a hash of its own, by which others know it again. */
final class Hashes {

    private final Map<Fingerprint, Integer> seen = new HashMap<>();

    String next(Finding finding) {
        Fingerprint fingerprint = Fingerprint.of(finding);
        return fingerprint.hash(seen.merge(fingerprint, 1, Integer::sum) - 1);
    }
}
