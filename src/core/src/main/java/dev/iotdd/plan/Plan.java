package dev.iotdd.plan;

import dev.iotdd.Finding;
import dev.iotdd.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What an update does to a profile.
 *
 * @param profile the name of the profile
 * @param version the stored version, where it is known
 * @param behaviors what becomes of the behaviors: those that will be there, in their order, then those that go
 * @param members the other members of the profile that differ, and whether they are added, removed or changed
 * @param effective the profile afterwards, as JSON
 * @param requests the update requests that lead there, as JSON, in their order: none if nothing changes, and two where
 *     the flag that deletes one list excludes setting another
 * @param refusals what is wrong with the update, so that the service would refuse it
 * @param changes what to look at: of level warning where the profile watches less than before
 * @param suppressed how many of both are left out, since the project accepts them
 */
public record Plan(
        String profile,
        OptionalLong version,
        List<BehaviorChange> behaviors,
        Map<String, String> members,
        String effective,
        List<String> requests,
        List<Finding> refusals,
        List<Finding> changes,
        long suppressed) {

    public Plan {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(version, "version");
        behaviors = List.copyOf(behaviors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        Objects.requireNonNull(effective, "effective");
        requests = List.copyOf(requests);
        refusals = List.copyOf(refusals);
        changes = List.copyOf(changes);
    }

    /** Whether the profile watches less than before, in one way or another. */
    public boolean isWeaker() {
        return changes.stream().anyMatch(change -> change.level().isAtLeast(Level.WARNING));
    }

    /** Whether the service would refuse the update. */
    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /**
     * The plan in a format.
     *
     * @param format {@code text}, {@code json} or {@code markdown}
     * @throws IllegalArgumentException if it is none of them; the message lists them
     */
    public String as(String format) {
        return switch (format) {
            case "text" -> text();
            case "json" -> json();
            case "markdown" -> markdown();
            default ->
                throw new IllegalArgumentException("'" + format + "' is no format; known: text, json, markdown.");
        };
    }

    /** The plan for people. */
    public String text() {
        return PlanText.of(this);
    }

    /** The plan in Markdown, for a comment on a pull request. */
    public String markdown() {
        return PlanMarkdown.of(this);
    }

    /** The plan for programs, as {@code plan.schema.json} of the specification describes it. */
    public String json() {
        return PlanJson.of(this);
    }
}
