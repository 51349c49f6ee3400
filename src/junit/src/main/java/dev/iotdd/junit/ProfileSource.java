package dev.iotdd.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Files with profiles, one test each, named by the file.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @ProfileSource("classpath:profiles")
 * void isValid(Path profile) {
 *     assertThatPayload(profile).isValid();
 * }
 * }</pre>
 *
 * <p>The first parameter takes the file as a {@code Path}, as its text ({@code String}), as {@code byte[]} or as a
 * {@code dev.iotdd.Payload}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ArgumentsSource(ProfileArguments.class)
public @interface ProfileSource {

    /**
     * Where they are: paths or globs, from the module's directory or behind {@code classpath:}. A folder stands for all
     * {@code .json}, {@code .yaml} and {@code .yml} files in it and below.
     */
    String[] value();
}
