package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers what the rules said of texts, since tests send the same ones again and again. */
final class Verdicts {

    private static final int MOST = 256;
    private static final int LONGEST = 16 << 10;

    private final Map<Key, List<Finding>> known = new ConcurrentHashMap<>();

    /**
     * All that a verdict depends on.
     *
     * @param kind what the text was read as
     * @param text the text
     * @param declared the custom metrics and dimensions that it was judged by
     */
    record Key(String kind, String text, String declared) {}

    List<Finding> get(Key key, Supplier<List<Finding>> judged) {
        List<Finding> found = known.get(key);
        return found != null ? found : remembered(key, judged.get());
    }

    private List<Finding> remembered(Key key, List<Finding> findings) {
        if (key.text().length() <= LONGEST) {
            // Few are worth more than many: to begin anew is simpler than to look for the oldest.
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, findings);
        }
        return findings;
    }
}
