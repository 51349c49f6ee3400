package dev.iotdd.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Documents that iotdd ships, one test each, named by what is special about them: valid ones at every boundary, and ones
 * that break just one rule.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @FixtureSource(operation = "UpdateSecurityProfile", validity = Validity.VALID)
 * void canBeRead(String json) {
 *     …
 * }
 * }</pre>
 *
 * <p>The first parameter takes the document as its JSON text ({@code String}), as a {@code dev.iotdd.Payload}, or as a
 * {@code dev.iotdd.generate.GeneratedCase}, which also tells what is expected of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ArgumentsSource(FixtureArguments.class)
public @interface FixtureSource {

    /** An operation, for inputs of it; with the suffix {@code Response}, for its responses. */
    String operation();

    /** Only documents that break this rule; any unless set. */
    String rule() default "";

    /** Only documents that the service takes, or that it refuses. */
    Validity validity() default Validity.ANY;

    /** Whether the service takes a document. */
    enum Validity {
        /** Both kinds. */
        ANY,
        /** It has no finding of level error, perhaps one of another level. */
        VALID,
        /** It has a finding of level error. */
        INVALID
    }
}
