package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.mock.internal.state.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Remembers what the rules said of documents that come more than once, since tests send the same ones again and again.
 * Of the others it only notes that they were here.
 */
final class Verdicts {

    private static final int MOST = 256;
    private static final int LONGEST = 16 << 10;

    private final Map<Key, Verdict> known = new ConcurrentHashMap<>();
    // Hash codes of the documents that came last, each in the place that it asks for.
    private final AtomicIntegerArray seen = new AtomicIntegerArray(MOST);

    private record Verdict(Snapshot declared, List<Finding> findings) {}

    /**
     * What the rules say.
     *
     * @param kind what the text is read as
     * @param text the text, which nobody changes any more
     * @param declared the custom metrics and dimensions that it is judged by, and nothing else
     * @param judged asks the rules
     */
    List<Finding> get(String kind, byte[] text, Snapshot declared, Supplier<List<Finding>> judged) {
        Key key = new Key(kind, text);
        Verdict verdict = known.get(key);
        if (verdict != null && verdict.declared().declaresAs(declared)) {
            return verdict.findings();
        }
        List<Finding> findings = judged.get();
        if (text.length <= LONGEST && cameBefore(key)) {
            remember(key, new Verdict(declared, findings));
        }
        return findings;
    }

    private boolean cameBefore(Key key) {
        return seen.getAndSet(Math.floorMod(key.hash, MOST), key.hash) == key.hash;
    }

    private void remember(Key key, Verdict verdict) {
        // Few are worth more than many: to begin anew is simpler than to look for the oldest.
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, verdict);
    }

    /** What was judged. Its hash code is asked for several times. */
    private static final class Key {

        private final String kind;
        private final byte[] text;
        private final int hash;

        Key(String kind, byte[] text) {
            this.kind = kind;
            this.text = text;
            this.hash = checksum(text);
        }

        // Processors have instructions for it, and every request pays for this number.
        private static int checksum(byte[] text) {
            CRC32 checksum = new CRC32();
            checksum.update(text, 0, text.length);
            return (int) checksum.getValue();
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && kind.equals(key.kind)
                    && Arrays.equals(text, key.text);
        }
    }
}
