package dev.iotdd.drift;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the specification differs from a model.
 *
 * @param model what was compared with
 * @param unexplained differences that nobody accepted
 * @param explained differences with the reasons for which they are accepted
 * @param stale accepted differences that do not occur, though they should with every model
 */
public record DriftReport(String model, List<Difference> unexplained, List<Explained> explained, List<Accepted> stale) {

    /**
     * A difference that is wanted.
     *
     * @param difference what differs
     * @param reason why that is wanted
     */
    public record Explained(Difference difference, String reason) {}

    public DriftReport {
        unexplained = List.copyOf(unexplained);
        explained = List.copyOf(explained);
        stale = List.copyOf(stale);
    }

    /** Whether every difference is explained. */
    public boolean isExplained() {
        return unexplained.isEmpty();
    }

    /** The report for people, ending with a line that sums it up. */
    public String text() {
        Stream<String> lines = Stream.of(
                        unexplained.stream().map(Difference::sentence),
                        explained.stream()
                                .map(one -> "accepted  " + one.difference().sentence() + " " + one.reason()),
                        stale.stream().map(one -> "stale     " + one.sentence()))
                .flatMap(group -> group);
        return Stream.concat(lines, Stream.of(summary())).collect(Collectors.joining("\n", "", "\n"));
    }

    private String summary() {
        return model + ": " + unexplained.size() + " unexplained, " + explained.size() + " accepted, " + stale.size()
                + " accepted without need.";
    }

    /** The report for programs. */
    public String json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("model", model);
        ArrayNode open = report.putArray("unexplained");
        unexplained.forEach(difference -> put(open.addObject(), difference));
        ArrayNode accepted = report.putArray("accepted");
        explained.forEach(one -> put(accepted.addObject(), one.difference()).put("reason", one.reason()));
        ArrayNode needless = report.putArray("stale");
        stale.forEach(one -> needless.addObject()
                .put("kind", one.kind())
                .put("place", one.place())
                .put("ours", one.ours())
                .put("theirs", one.theirs())
                .put("reason", one.reason()));
        return report + "\n";
    }

    private static ObjectNode put(ObjectNode node, Difference difference) {
        return node.put("kind", difference.kind().word())
                .put("direction", difference.direction().word())
                .put("place", difference.place())
                .put("ours", difference.ours())
                .put("theirs", difference.theirs())
                .put("sentence", difference.sentence());
    }
}
