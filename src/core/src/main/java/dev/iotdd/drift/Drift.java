package dev.iotdd.drift;

import dev.iotdd.drift.DriftReport.Explained;
import dev.iotdd.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Lists how a specification differs from a published model of AWS IoT: a {@code service-2.json} of botocore, or a Smithy
 * model in its JSON form. Differences that are wanted stand with their reasons in {@code accepted-drift.json} of the
 * specification.
 */
public final class Drift {

    private final ServiceModel ours;
    private final List<Accepted> accepted;
    private final Pattern scope;

    private Drift(Spec spec) {
        JsonNode file = spec.files().tree("accepted-drift.json");
        this.ours = SpecModel.of(spec);
        this.scope = Pattern.compile(file.path("operations").asString());
        this.accepted =
                file.path("differences").valueStream().map(Drift::accepted).toList();
    }

    public static Drift of(Spec spec) {
        return new Drift(spec);
    }

    /**
     * Compares with the model in a file, which may be compressed with gzip. Beside a {@code service-2.json},
     * {@code paginators-1.json} is read too.
     *
     * @throws InvalidModelException if it is no such model
     */
    public DriftReport compare(Path model) {
        return compare(String.valueOf(model), ModelFile.read(model));
    }

    DriftReport compare(String name, ServiceModel theirs) {
        return report(name, new Comparison(ours, theirs).operations(scope.asPredicate()));
    }

    DriftReport report(String name, List<Difference> differences) {
        List<Difference> unexplained = new ArrayList<>();
        List<Explained> explained = new ArrayList<>();
        Set<Accepted> used = new HashSet<>();
        List<Accepted> valid = accepted.stream()
                .filter(entry -> entry.only().isEmpty() || occursWhole(entry.only(), differences))
                .toList();
        for (Difference difference : differences) {
            Optional<Accepted> reason =
                    valid.stream().filter(entry -> entry.explains(difference)).findFirst();
            reason.ifPresentOrElse(
                    entry -> {
                        used.add(entry);
                        explained.add(new Explained(difference, entry.reason()));
                    },
                    () -> unexplained.add(difference));
        }
        List<Accepted> stale = accepted.stream()
                .filter(entry -> entry.only().isEmpty() && !used.contains(entry))
                .toList();
        return new DriftReport(name, unexplained, explained, stale);
    }

    /** Whether a model is one of those: it then has all the differences that are accepted of them, not some. */
    private boolean occursWhole(Optional<String> only, List<Difference> differences) {
        return accepted.stream()
                .filter(entry -> entry.only().equals(only))
                .allMatch(entry -> differences.stream().anyMatch(entry::explains));
    }

    private static Accepted accepted(JsonNode entry) {
        return new Accepted(
                entry.path("kind").asString(),
                entry.path("place").asString(),
                entry.path("ours").asString(""),
                entry.path("theirs").asString(""),
                entry.path("reason").asString(),
                entry.has("only") ? Optional.of(entry.path("only").asString()) : Optional.empty());
    }
}
