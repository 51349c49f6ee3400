package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.mock.internal.state.Snapshot;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers what the rules said of documents, since tests send the same ones again and again. */
final class Verdicts {

    private static final int MOST = 256;
    private static final int LONGEST = 16 << 10;

    private final Map<Key, Verdict> known = new ConcurrentHashMap<>();

    private record Key(String kind, ByteBuffer text) {}

    private record Verdict(Snapshot declared, List<Finding> findings) {}

    /**
     * What the rules say.
     *
     * @param kind what the text is read as
     * @param text the text, which nobody changes any more
     * @param declared the custom metrics and dimensions that it is judged by
     * @param judged asks the rules
     */
    List<Finding> get(String kind, byte[] text, Snapshot declared, Supplier<List<Finding>> judged) {
        Key key = new Key(kind, ByteBuffer.wrap(text));
        Verdict verdict = known.get(key);
        if (verdict != null && verdict.declared().declaresAs(declared)) {
            return verdict.findings();
        }
        List<Finding> findings = judged.get();
        if (text.length <= LONGEST) {
            remember(key, new Verdict(declared.declarations(), findings));
        }
        return findings;
    }

    private void remember(Key key, Verdict verdict) {
        // Few are worth more than many: to begin anew is simpler than to look for the oldest.
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, verdict);
    }
}
