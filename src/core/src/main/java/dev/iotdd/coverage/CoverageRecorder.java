package dev.iotdd.coverage;

import dev.iotdd.Finding;
import dev.iotdd.Limits;
import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Counts what is exercised while tests run. Safe for many threads. */
public final class CoverageRecorder {

    private final Inventory inventory;
    private final Map<CoverageItem, LongAdder> counts = new ConcurrentHashMap<>();

    private CoverageRecorder(Inventory inventory) {
        this.inventory = inventory;
    }

    /** A recorder that has counted nothing. */
    public static CoverageRecorder of(Spec spec) {
        return new CoverageRecorder(new Inventory(spec));
    }

    /**
     * A request was sent.
     *
     * @param operation name of the operation
     * @param input all that the caller gave, in one flat object, as JSON; one that cannot be read counts as a request
     *     without members
     * @throws IllegalArgumentException if there is no such operation
     */
    public void request(String operation, String input) {
        inventory.request(operation, tree(input), this::count);
    }

    /**
     * A response with a success was received.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public void response(String operation, String body) {
        inventory.response(operation, tree(body), this::count);
    }

    /** A response with an error was received. One that the operation does not declare counts for nothing. */
    public void error(String operation, String name) {
        count(new CoverageItem(Kind.ERROR, operation, name));
    }

    /** Rules found faults. */
    public void findings(Collection<Finding> findings) {
        findings.forEach(finding -> count(new CoverageItem(Kind.RULE, "", finding.rule())));
    }

    private void count(CoverageItem item) {
        counts.computeIfAbsent(item, missing -> new LongAdder()).increment();
    }

    private static JsonNode tree(String json) {
        try {
            return new DocumentReader(Limits.DEFAULT)
                    .read("message", json.getBytes(StandardCharsets.UTF_8))
                    .root();
        } catch (UnreadableException e) {
            return MissingNode.getInstance();
        }
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How often each item was exercised; those that were not are missing. */
    public Map<CoverageItem, Long> counts() {
        Map<CoverageItem, Long> sums = new TreeMap<>();
        counts.forEach((item, count) -> sums.put(item, count.sum()));
        return sums;
    }

    /**
     * Writes what was counted into a file, which {@link Coverage#merged} reads. Its folder is made if it is not there.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, CoverageJson.of(counts()));
    }
}
