package dev.iotdd.coverage;

import dev.iotdd.Limits;
import dev.iotdd.coverage.Coverage.Share;
import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Coverage and counts as JSON, one item a line. */
final class CoverageJson {

    private static final Limits LIMITS = new Limits(1 << 28, 10_000_000, 10, 1_000);

    private CoverageJson() {}

    static String of(Map<CoverageItem, Long> counts) {
        return "{\n" + items(counts) + "\n}\n";
    }

    static String of(Coverage coverage) {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        for (Kind kind : Kind.values()) {
            put(summary.putObject(kind.word()), coverage.share(kind));
        }
        put(summary.putObject("total"), coverage.total());
        return "{\n" + items(coverage.counts()) + ",\n\"summary\": " + summary + "\n}\n";
    }

    private static void put(ObjectNode node, Share share) {
        node.put("covered", share.covered()).put("total", share.total());
    }

    private static String items(Map<CoverageItem, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n", "\"items\": [\n", "\n]"));
    }

    private static String line(CoverageItem item, long count) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", item.kind().word())
                .put("operation", item.operation())
                .put("name", item.name())
                .put("count", count)
                .toString();
    }

    static Map<CoverageItem, Long> read(Path file) throws IOException {
        Map<CoverageItem, Long> counts = new TreeMap<>();
        try {
            JsonNode tree = new DocumentReader(LIMITS)
                    .read(file.toString(), Files.readAllBytes(file))
                    .root();
            tree.path("items")
                    .forEach(item -> counts.put(item(item), item.path("count").asLong(0)));
        } catch (UnreadableException | IllegalArgumentException e) {
            throw new IOException(file + " is no coverage file of iotdd. Delete it and run the tests again.", e);
        }
        return counts;
    }

    private static CoverageItem item(JsonNode item) {
        return new CoverageItem(
                Kind.ofWord(item.path("kind").asString("")),
                item.path("operation").asString(""),
                item.path("name").asString(""));
    }
}
