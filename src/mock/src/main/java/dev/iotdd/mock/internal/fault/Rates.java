package dev.iotdd.mock.internal.fault;

import dev.iotdd.mock.internal.api.Documents;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.spec.Spec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** AWS's documented request rates: a bucket for each operation, account and region, full for one second at first. */
public final class Rates {

    private static final double NANOS = 1e9;

    private final JsonNode rates;
    private final LongSupplier nanos;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    public Rates(Spec spec, LongSupplier nanos) {
        this.rates =
                Documents.of(spec, "service.json").path("requestsPerSecond").path("rates");
        this.nanos = nanos;
    }

    /** Whether one more request fits into the rate. */
    public boolean allows(Scope scope, String operation) {
        double rate = rates.path(operation).asDouble(Double.POSITIVE_INFINITY);
        return Double.isInfinite(rate)
                || buckets.computeIfAbsent(new Key(scope, operation), key -> new Bucket(rate, nanos.getAsLong()))
                        .take(nanos.getAsLong());
    }

    private record Key(Scope scope, String operation) {}

    private static final class Bucket {

        private final double rate;
        private double left;
        private long filled;

        Bucket(double rate, long now) {
            this.rate = rate;
            this.left = rate;
            this.filled = now;
        }

        synchronized boolean take(long now) {
            left = Math.min(rate, left + (now - filled) / NANOS * rate);
            filled = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
