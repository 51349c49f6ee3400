package dev.iotdd.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Every error that an operation declares, one test each: does the code under test cope? In a test with
 * {@link IotddMock} the mock answers requests for the operation with it.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @ErrorSource("UpdateSecurityProfile")
 * void copes(DeclaredError error, IotClient iot) {
 *     …
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ArgumentsSource(ErrorArguments.class)
public @interface ErrorSource {

    /** The operation, for example {@code UpdateSecurityProfile}. */
    String value();

    /** Only these errors; all unless set. */
    String[] names() default {};

    /** How often the mock answers so, before it carries requests out again; always unless set. */
    int times() default Integer.MAX_VALUE;
}
