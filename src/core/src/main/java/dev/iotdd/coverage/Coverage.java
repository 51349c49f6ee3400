package dev.iotdd.coverage;

import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of the contract was exercised. What there is to exercise is the specification's to say. Immutable. */
public final class Coverage {

    private final Map<CoverageItem, Long> counts;

    private Coverage(Map<CoverageItem, Long> counts) {
        this.counts = Collections.unmodifiableMap(counts);
    }

    /**
     * The coverage of operations.
     *
     * @param counts how often items were exercised; those of other operations do not matter
     * @param operations the operations that are to be covered; empty for all
     * @throws IllegalArgumentException if there is no such operation
     */
    public static Coverage of(Spec spec, Map<CoverageItem, Long> counts, Collection<String> operations) {
        Collection<String> wanted = operations.isEmpty()
                ? spec.operations().stream().map(Operation::name).toList()
                : operations;
        Map<CoverageItem, Long> all = new TreeMap<>();
        new Inventory(spec).items(wanted).forEach(item -> all.put(item, counts.getOrDefault(item, 0L)));
        return new Coverage(all);
    }

    /**
     * Sums of the counts in files that {@link CoverageRecorder#write} wrote.
     *
     * @throws IOException if one cannot be read, or is no such file; with its path
     */
    public static Map<CoverageItem, Long> merged(Collection<Path> files) throws IOException {
        Map<CoverageItem, Long> sums = new TreeMap<>();
        for (Path file : files) {
            CoverageJson.read(file).forEach((item, count) -> sums.merge(item, count, Long::sum));
        }
        return sums;
    }

    /** Every item, with how often it was exercised. */
    public Map<CoverageItem, Long> counts() {
        return counts;
    }

    /** The operations that are to be covered. */
    public List<String> operations() {
        return counts.keySet().stream()
                .filter(item -> item.kind() == Kind.REQUEST)
                .map(CoverageItem::operation)
                .toList();
    }

    /** Number of items of a kind and how many of them were exercised. */
    public Share share(Kind kind) {
        return share(
                counts.keySet().stream().filter(item -> item.kind() == kind).collect(Collectors.toSet()));
    }

    /** Of all items. */
    public Share total() {
        return share(counts.keySet());
    }

    Share share(Set<CoverageItem> items) {
        return new Share(items.stream().filter(this::isCovered).count(), items.size());
    }

    boolean isCovered(CoverageItem item) {
        return counts.getOrDefault(item, 0L) > 0;
    }

    /** The items of a kind that were not exercised. */
    public List<CoverageItem> missing(Kind kind) {
        return counts.keySet().stream()
                .filter(item -> item.kind() == kind && !isCovered(item))
                .toList();
    }

    /** As a text of a line for each kind. */
    public String text() {
        return CoverageText.of(this);
    }

    /** As JSON, as {@code coverage.schema.json} of the specification describes it. */
    public String json() {
        return CoverageJson.of(this);
    }

    /** As a page that needs nothing from elsewhere. */
    public String html() {
        return new CoveragePage(this).html();
    }

    /**
     * A part of a whole.
     *
     * @param covered how many were exercised
     * @param total how many there are
     */
    public record Share(long covered, long total) {

        /** 0 to 100; 100 of nothing. */
        public double percent() {
            return total == 0 ? 100 : 100.0 * covered / total;
        }
    }
}
