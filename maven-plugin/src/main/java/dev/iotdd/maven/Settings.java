package dev.iotdd.maven;

import dev.iotdd.Level;
import dev.iotdd.Report;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The parameters that are words, understood.
 *
 * @param failOn from which level on the build fails, if it may at all
 * @param minLevel from which level on findings are shown
 */
record Settings(Optional<Level> failOn, Level minLevel) {

    private static final String NEVER = "never";

    static Settings of(String failOn, String minLevel) throws MojoFailureException {
        try {
            return new Settings(
                    failOn.equals(NEVER) ? Optional.empty() : Optional.of(failLevel(failOn)), Level.ofWord(minLevel));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether a report fails the build: all of it, what is not shown too. */
    boolean refuse(Report report) {
        return failOn.map(report::has).orElse(false);
    }

    private static Level failLevel(String failOn) {
        try {
            return Level.ofWord(failOn);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " Or " + NEVER + ".", e);
        }
    }
}
