package dev.iotdd.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file says of profiles.
 *
 * @param file the name that the payload was given
 * @param profiles the profiles in it
 * @param problem why it could not be read; empty if it could
 */
public record Explanation(String file, List<ProfileExplanation> profiles, Optional<String> problem) {

    public Explanation {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problem, "problem");
        profiles = List.copyOf(profiles);
    }

    /** A file that could not be read. */
    public static Explanation unreadable(String file, String problem) {
        return new Explanation(file, List.of(), Optional.of(problem));
    }
}
