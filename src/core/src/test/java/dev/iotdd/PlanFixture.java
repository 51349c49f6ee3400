package dev.iotdd;

import dev.iotdd.internal.generate.JsonText;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Two editions of a profile, or a profile and its update, below the fixtures' plans: in a folder for each rule. */
public record PlanFixture(Path file) {

    /** All that there are. */
    public static List<PlanFixture> all() {
        return Repository.files(Repository.FIXTURES.resolve("plans"), "**.json").stream()
                .filter(file -> !file.toString().endsWith(".expected.json"))
                .map(PlanFixture::new)
                .toList();
    }

    boolean passes() {
        return name().startsWith("pass-");
    }

    /** The rule that it is about. */
    String folder() {
        return String.valueOf(file.resolveSibling("").toAbsolutePath().getFileName());
    }

    Plan plan(Iotdd iotdd) {
        JsonNode parts = SpecFiles.in(file.resolveSibling("")).tree(name());
        return parts.has("update")
                ? iotdd.plan(payload(parts, "current"), payload(parts, "update"))
                : iotdd.planTo(payload(parts, "current"), payload(parts, "to"));
    }

    Report report(Iotdd iotdd) {
        Plan plan = plan(iotdd);
        List<Finding> findings =
                Stream.concat(plan.refusals().stream(), plan.changes().stream()).toList();
        return Report.of(toString(), Optional.empty(), List.of(), findings);
    }

    private static Payload payload(JsonNode parts, String name) {
        return Payload.of(name, JsonText.of(parts.path(name)));
    }

    /** Where the expected report on it stands, below the fixtures. */
    String expected() {
        return toString().replace(".json", ".expected.json");
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String toString() {
        return Repository.FIXTURES.relativize(file).toString().replace('\\', '/');
    }
}
