package dev.iotdd.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.drift.Difference.Kind;
import dev.iotdd.spec.Spec;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The specification agrees with the classes that AWS generated from the service's model for its own SDK. */
class SdkAgreementTest {

    /** What generated classes no longer show of the model: limits, what is required, the statuses of errors. */
    private static final Set<Kind> UNKNOWN = EnumSet.of(
            Kind.REQUIRED,
            Kind.MINIMUM,
            Kind.MAXIMUM,
            Kind.SHORTEST,
            Kind.LONGEST,
            Kind.CHARACTERS,
            Kind.PATTERN,
            Kind.STATUS);

    private static final Spec SPEC = Spec.of(Repository.SPEC);

    @Test
    void requestsResponsesEnumsAndErrorsAreThoseOfTheSdk() throws ReflectiveOperationException {
        Set<String> operations =
                SPEC.operations().stream().map(operation -> operation.name()).collect(Collectors.toSet());
        ServiceModel sdk = SdkModel.of(operations);
        assertThat(sdk.operations().keySet()).isEqualTo(operations);

        DriftReport report = Drift.of(SPEC).compare("AWS SDK for Java", sdk);

        assertThat(report.unexplained())
                .filteredOn(difference -> !UNKNOWN.contains(difference.kind()))
                .map(Difference::sentence)
                // A pattern in the model, which the classes do not show either.
                .containsExactly("EvaluationStatistic: allowed is p0, p0.01, p0.1, p1, p10, p100, p50, p90, p99, "
                        + "p99.9, p99.99; in the model any text; the specification is stricter.");
        System.out.println("Drift: " + report.model() + ", " + operations.size()
                + " operations: no unexplained difference in what its classes show");
    }
}
