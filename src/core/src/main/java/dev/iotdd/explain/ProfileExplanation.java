package dev.iotdd.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one document says of a profile.
 *
 * @param operation what it is, for example {@code UpdateSecurityProfile}
 * @param name the name of the profile, or what the file calls it
 * @param description its description, where one is given
 * @param behaviors its behaviors, in their order
 * @param retained what it retains besides
 * @param notes what else it does, a sentence each
 */
public record ProfileExplanation(
        String operation,
        Optional<String> name,
        Optional<String> description,
        List<BehaviorExplanation> behaviors,
        List<RetainedMetric> retained,
        List<String> notes) {

    public ProfileExplanation {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        behaviors = List.copyOf(behaviors);
        retained = List.copyOf(retained);
        notes = List.copyOf(notes);
    }

    /** What to call it, whether it has a name or not. */
    public String label() {
        return name.orElse("(without a name)");
    }
}
