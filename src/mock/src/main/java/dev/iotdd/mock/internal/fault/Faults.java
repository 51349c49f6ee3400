package dev.iotdd.mock.internal.fault;

import dev.iotdd.mock.Fault;
import dev.iotdd.mock.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults that are still to happen. The same requests in the same order meet the same ones. */
public final class Faults {

    private final long seed;
    private final List<Planned> planned = new ArrayList<>();
    private Random random;

    public Faults(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /**
     * What happens to one request.
     *
     * @param fault what goes wrong
     * @param delay how late the answer is
     */
    public record Fate(Optional<Fault> fault, Duration delay) {

        /** Nothing goes wrong. */
        public static final Fate GOOD = new Fate(Optional.empty(), Duration.ZERO);

        /** Whether this goes wrong. */
        public boolean is(Kind wanted) {
            return fault.filter(found -> found.kind() == wanted).isPresent();
        }

        /** The error to answer with, where that is what goes wrong. */
        public Optional<String> error() {
            return fault.flatMap(Fault::error);
        }

        /** In words, if anything happens at all. */
        public Optional<String> words() {
            if (delay.isZero()) {
                return fault.map(Fault::words);
            }
            return Optional.of(
                    fault.map(known -> known.words() + ", ").orElse("") + "delay of " + delay.toMillis() + " ms");
        }
    }

    public synchronized void add(Fault fault) {
        planned.add(new Planned(fault));
    }

    /** Nothing goes wrong from now on, and chance begins anew. */
    public synchronized void clear() {
        planned.clear();
        random = new Random(seed);
    }

    /** Those that may still happen. */
    public synchronized List<Fault> pending() {
        return planned.stream()
                .filter(Planned::isPending)
                .map(plan -> plan.fault)
                .toList();
    }

    /** What happens to the next request for an operation. Of several faults the first that was asked for counts. */
    public synchronized Fate next(String operation) {
        if (planned.isEmpty()) {
            return Fate.GOOD;
        }
        Optional<Fault> fault = Optional.empty();
        Duration delay = Duration.ZERO;
        for (Planned plan : planned) {
            boolean isDelay = plan.fault.kind() == Kind.DELAY;
            if ((isDelay || fault.isEmpty()) && plan.happens(operation, random)) {
                fault = isDelay ? fault : Optional.of(plan.fault);
                delay = delay.plus(plan.delay(random));
            }
        }
        planned.removeIf(plan -> !plan.isPending());
        return new Fate(fault, delay);
    }

    private static final class Planned {

        private final Fault fault;
        private int spared;
        private int happened;

        Planned(Fault fault) {
            this.fault = fault;
        }

        boolean isPending() {
            return happened < fault.times();
        }

        boolean happens(String operation, Random random) {
            if (!fault.concerns(operation) || !isPending()) {
                return false;
            }
            if (spared < fault.after()) {
                spared++;
                return false;
            }
            if (fault.rate() < 1 && random.nextDouble() >= fault.rate()) {
                return false;
            }
            happened++;
            return true;
        }

        Duration delay(Random random) {
            return fault.latency()
                    .map(latency -> latency.sample(random.nextDouble()))
                    .orElse(Duration.ZERO);
        }
    }
}
