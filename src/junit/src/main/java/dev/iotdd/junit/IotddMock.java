package dev.iotdd.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a mock of the security profile API. On a class it holds for all its tests and nested classes, on a method
 * for that test instead of what the class says.
 *
 * <pre>{@code
 * @IotddMock(region = "eu-central-1", seeds = "src/test/iot", failOnContractBreach = true)
 * class RolloutTest {
 *     @Test
 *     void retriesAfterThrottling(RunningMock mock, IotClient iot) {
 *         mock.inject(Fault.throttling().on("UpdateSecurityProfile").times(2));
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>Parameters of tests and of {@code @BeforeEach} and {@code @AfterEach} methods may be the mock ({@code RunningMock}
 * or {@code dev.iotdd.mock.IotddMock}), its endpoint ({@code URI}), and an {@code IotClient} or {@code IotAsyncClient} of
 * AWS's SDK v2 that talks to it. These clients retry as often as the SDK does by default, but without waiting.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(MockExtension.class)
public @interface IotddMock {

    /** Who shares the mock; nobody unless set. */
    MockScope scope() default MockScope.METHOD;

    /** The port, 0 for one that is free. */
    int port() default 0;

    /** The region of the clients, and of requests that name none. */
    String region() default "us-east-1";

    /** The account that all requests belong to. */
    String account() default "123456789012";

    /**
     * What is to go wrong from the start, each in the form {@code throttling,on=UpdateSecurityProfile,times=2} that
     * {@code iotdd mock --fault} takes: a kind of fault, then its settings.
     */
    String[] faults() default {};

    /**
     * Folders of documents that the mock starts with: inputs of CreateSecurityProfile and the like, as JSON or YAML.
     * Paths from the directory of the module, or {@code classpath:FOLDER}.
     */
    String[] seeds() default {};

    /** What to do where AWS is silent, in the form {@code empty-lists=clear}. */
    String[] choices() default {};

    /** A file with rule levels, in the form of {@code iotdd.yaml}: findings of level error refuse a request. */
    String config() default "";

    /** Throttles at the request rates that AWS documents. */
    boolean documentedRates() default false;

    /** Fails a test in which a request broke the contract, even if the code under test took no notice of the answer. */
    boolean failOnContractBreach() default false;
}
