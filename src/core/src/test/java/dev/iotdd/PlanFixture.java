package dev.iotdd;

import dev.iotdd.internal.generate.JsonText;
import dev.iotdd.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Two editions of a profile, or a profile and its update, below the fixtures' plans: in a folder for each rule. */
public record PlanFixture(Path file) implements PartsFixture {

    /** All that there are. */
    public static List<PlanFixture> all() {
        return PartsFixture.below("plans").stream().map(PlanFixture::new).toList();
    }

    Plan plan(Iotdd iotdd) {
        JsonNode parts = parts();
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

    @Override
    public String toString() {
        return path();
    }
}
