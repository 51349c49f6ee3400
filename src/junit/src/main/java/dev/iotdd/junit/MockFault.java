package dev.iotdd.junit;

import dev.iotdd.mock.Fault;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something that is to go wrong with the mock of a test, as {@link Fault} describes it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface MockFault {

    /** What happens; {@link Fault.Kind#ERROR} if {@link #error()} says which error it is. */
    Fault.Kind kind() default Fault.Kind.ERROR;

    /** The name of a declared error, for example {@code VersionConflictException}. */
    String error() default "";

    /** The operations that it happens to; all unless set. */
    String[] on() default {};

    /** How many requests it spares first. */
    int after() default 0;

    /** How often it happens at most. */
    int times() default Integer.MAX_VALUE;

    /** How probable it is for each request, 0 to 1. */
    double rate() default 1;

    /** How late the answer comes, in milliseconds, for {@link Fault.Kind#DELAY}. */
    long delayMillis() default 0;
}
