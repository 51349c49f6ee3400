package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.Spec;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.Behavior;
import software.amazon.awssdk.services.iot.model.ComparisonOperator;
import software.amazon.awssdk.services.iot.model.InternalFailureException;
import software.amazon.awssdk.services.iot.model.InvalidRequestException;
import software.amazon.awssdk.services.iot.model.IotException;
import software.amazon.awssdk.services.iot.model.LimitExceededException;
import software.amazon.awssdk.services.iot.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;
import software.amazon.awssdk.services.iot.model.Tag;
import software.amazon.awssdk.services.iot.model.ThrottlingException;

/** Every error reaches the AWS SDK for Java as the type that it is. */
class ErrorsTest {

    private static final String NO_PROFILE = "arn:aws:iot:us-east-1:123456789012:securityprofile/none";

    private final IotddMock mock = IotddMock.start();
    private final IotClient iot = Sdk.client(mock);

    @AfterEach
    void close() {
        iot.close();
        mock.close();
        assertThat(mock.problems()).isEmpty();
    }

    static Stream<Operation> operations() {
        return Spec.bundled().operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsReachedThroughItsRouteAndDeclaresWhatItAnswers(Operation operation) {
        String path = operation.path().replaceAll("\\{[a-zA-Z]+}", "none");

        HttpResponse<String> response = Http.send(mock, operation.method(), path + query(operation), "");

        assertThat(mock.calls(operation.name())).hasSize(1);
        if (response.statusCode() != operation.status()) {
            assertThat(operation.errors()).contains(new ErrorType(Http.errorType(response), response.statusCode()));
        }
    }

    private static String query(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query") && parameter.required())
                .map(Parameter::name)
                .findFirst()
                .map(name -> "?" + name + "="
                        + (name.equals("resourceArn") ? NO_PROFILE : "arn:aws:iot:us-east-1:123456789012:all/things"))
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationCanBeThrottledAndFail(Operation operation) {
        String path = operation.path().replaceAll("\\{[a-zA-Z]+}", "none");
        mock.inject(Fault.throttling().times(1));
        mock.inject(Fault.internalFailure().times(1));

        HttpResponse<String> throttled = Http.send(mock, operation.method(), path, "");
        HttpResponse<String> failed = Http.send(mock, operation.method(), path, "");

        assertThat(throttled.statusCode()).isEqualTo(400);
        assertThat(Http.errorType(throttled)).isEqualTo("ThrottlingException");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(Http.errorType(failed)).isEqualTo("InternalFailureException");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        List<Runnable> requests = List.of(
                () -> iot.describeSecurityProfile(request -> request.securityProfileName("none")),
                () -> iot.updateSecurityProfile(request -> request.securityProfileName("none")),
                () -> iot.listTargetsForSecurityProfile(request -> request.securityProfileName("none")),
                () -> iot.attachSecurityProfile(
                        request -> request.securityProfileName("none").securityProfileTargetArn(Sdk.group("a"))),
                () -> iot.detachSecurityProfile(
                        request -> request.securityProfileName("none").securityProfileTargetArn(Sdk.group("a"))),
                () -> iot.listSecurityProfiles(request -> request.dimensionName("none")),
                () -> iot.listSecurityProfiles(request -> request.metricName("none")),
                () -> iot.describeCustomMetric(request -> request.metricName("none")),
                () -> iot.updateCustomMetric(
                        request -> request.metricName("none").displayName("None")),
                () -> iot.describeDimension(request -> request.name("none")),
                () -> iot.updateDimension(request -> request.name("none").stringValues("a")),
                () -> iot.listTagsForResource(request -> request.resourceArn(NO_PROFILE)),
                () -> iot.tagResource(request -> request.resourceArn(NO_PROFILE)
                        .tags(Tag.builder().key("a").value("b").build())),
                () -> iot.untagResource(
                        request -> request.resourceArn(NO_PROFILE).tagKeys("a")));

        assertThat(requests)
                .allSatisfy(request -> assertThatThrownBy(request::run)
                        .isInstanceOfSatisfying(
                                ResourceNotFoundException.class,
                                notFound -> assertThat(notFound.statusCode()).isEqualTo(404)));
    }

    @Test
    void aSixthProfileIsTooManyForATarget() {
        IntStream.rangeClosed(1, 6)
                .forEach(i -> iot.createSecurityProfile(request -> request.securityProfileName("p" + i)));
        IntStream.rangeClosed(1, 5).forEach(i -> attach("p" + i));

        attach("p3");
        assertThatThrownBy(() -> attach("p6"))
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        limit -> assertThat(limit.statusCode()).isEqualTo(410));

        iot.deleteSecurityProfile(request -> request.securityProfileName("p1"));
        attach("p6");
    }

    private void attach(String profile) {
        iot.attachSecurityProfile(
                request -> request.securityProfileName(profile).securityProfileTargetArn(Sdk.group("full")));
    }

    @Test
    void dimensionsAndCustomMetricsAreLimited() {
        IntStream.rangeClosed(1, 10).forEach(i -> createDimension("d" + i, "token"));
        IntStream.rangeClosed(1, 100).forEach(i -> createMetric("m" + i, "token"));

        assertThatThrownBy(() -> createDimension("d11", "token")).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> createMetric("m101", "token")).isInstanceOf(LimitExceededException.class);
        createMetric("m100", "token");
    }

    private void createDimension(String name, String token) {
        iot.createDimension(request ->
                request.name(name).type("TOPIC_FILTER").stringValues("a/#").clientRequestToken(token));
    }

    private void createMetric(String name, String token) {
        iot.createCustomMetric(
                request -> request.metricName(name).metricType("number").clientRequestToken(token));
    }

    @Test
    void anotherTokenForTheSameNameMeansAnotherResource() {
        createDimension("telemetry", "one");
        createMetric("battery", "one");

        createDimension("telemetry", "one");
        createMetric("battery", "one");

        assertThatThrownBy(() -> createDimension("telemetry", "two"))
                .isInstanceOfSatisfying(
                        ResourceAlreadyExistsException.class,
                        exists -> assertThat(exists.resourceArn()).endsWith(":dimension/telemetry"));
        assertThatThrownBy(() -> createMetric("battery", "two"))
                .isInstanceOfSatisfying(
                        ResourceAlreadyExistsException.class,
                        exists -> assertThat(exists.resourceArn()).endsWith(":custommetric/battery"));
    }

    @Test
    void whatAProfileNamesHasToExistAndCannotBeDeleted() {
        Behavior behavior = Behavior.builder()
                .name("charged")
                .metric("battery")
                .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.GREATER_THAN)
                        .value(value -> value.number(20d)))
                .build();
        Behavior narrowed = Sdk.behavior("narrowed").toBuilder()
                .metricDimension(dimension -> dimension.dimensionName("telemetry"))
                .build();

        assertThatThrownBy(() -> iot.createSecurityProfile(
                        request -> request.securityProfileName("p").behaviors(behavior)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("battery");
        assertThatThrownBy(() -> iot.createSecurityProfile(
                        request -> request.securityProfileName("p").behaviors(narrowed)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("telemetry");

        createMetric("battery", "one");
        createDimension("telemetry", "one");
        iot.createSecurityProfile(request -> request.securityProfileName("p").behaviors(behavior, narrowed));
        assertThatThrownBy(() -> iot.deleteCustomMetric(request -> request.metricName("battery")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("in use");
        assertThatThrownBy(() -> iot.deleteDimension(request -> request.name("telemetry")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("in use");

        iot.updateSecurityProfile(request -> request.securityProfileName("p").deleteBehaviors(true));
        iot.deleteCustomMetric(request -> request.metricName("battery"));
        iot.deleteDimension(request -> request.name("telemetry"));
        assertThatThrownBy(() -> iot.describeDimension(request -> request.name("telemetry")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void customMetricsAndDimensionsKeepWhatTheyAreGiven() {
        iot.createCustomMetric(request -> request.metricName("battery")
                .metricType("number")
                .displayName("Battery level")
                .clientRequestToken("one")
                .tags(Tag.builder().key("a").value("b").build()));
        createDimension("telemetry", "one");

        var metric =
                iot.updateCustomMetric(request -> request.metricName("battery").displayName("Charge"));
        var dimension = iot.updateDimension(request -> request.name("telemetry").stringValues("b/#", "c"));

        assertThat(metric.displayName()).isEqualTo("Charge");
        assertThat(metric.metricTypeAsString()).isEqualTo("number");
        assertThat(metric.creationDate()).isNotNull();
        assertThat(iot.describeCustomMetric(request -> request.metricName("battery"))
                        .metricArn())
                .isEqualTo("arn:aws:iot:us-east-1:123456789012:custommetric/battery");
        assertThat(dimension.stringValues()).containsExactly("b/#", "c");
        assertThat(iot.describeDimension(request -> request.name("telemetry")).typeAsString())
                .isEqualTo("TOPIC_FILTER");
        assertThat(iot.listTagsForResource(request -> request.resourceArn(metric.metricArn()))
                        .tags())
                .hasSize(1);
        assertThat(iot.listCustomMetrics(request -> {}).metricNames()).containsExactly("battery");
        assertThat(iot.listDimensions(request -> {}).dimensionNames()).containsExactly("telemetry");
    }

    @Test
    void aRuleThatIsBrokenIsToldInTheServicesWords() {
        assertThatThrownBy(() -> iot.createSecurityProfile(request ->
                        request.securityProfileName("p").behaviors(Sdk.behavior("one"), Sdk.behavior("one"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Behavior one is malformed. ");
        assertThatThrownBy(() -> iot.updateSecurityProfile(request ->
                        request.securityProfileName("p").deleteBehaviors(true).behaviors(Sdk.behavior("one"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("deleteBehaviors");
        assertThat(mock.calls("UpdateSecurityProfile").get(0).findings())
                .extracting(finding -> finding.rule())
                .contains("delete-behaviors-with-behaviors");
    }

    @Test
    void brokenConstraintsAreToldAsTheServicesFrameworkDoes() {
        Behavior behavior = Sdk.behavior("late").toBuilder()
                .criteria(criteria -> criteria.comparisonOperator("less-thin")
                        .value(value -> value.count(5L))
                        .durationSeconds(300))
                .build();

        assertThatThrownBy(() -> iot.createSecurityProfile(
                        request -> request.securityProfileName("a b").behaviors(behavior)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("2 validation errors detected: ")
                .hasMessageContaining("Value 'a b' at 'securityProfileName' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: [a-zA-Z0-9:_-]+")
                .hasMessageContaining("Value 'less-thin' at 'behaviors.1.member.criteria.comparisonOperator' failed to"
                        + " satisfy constraint: Member must satisfy enum value set: [less-than, ");
    }

    @Test
    void rangesInsideABehaviorAreToldInTheSameWordsByCreateUpdateAndValidate() {
        Behavior late = Sdk.behavior("Authorization").toBuilder()
                .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.LESS_THAN)
                        .value(value -> value.count(5L))
                        .durationSeconds(300)
                        .consecutiveDatapointsToAlarm(100000))
                .build();
        String message =
                "Behavior Authorization is malformed. consecutiveDatapointsToAlarm 100000 should be in range[1,10]";
        assertThat(iot.validateSecurityProfileBehaviors(request -> request.behaviors(late))
                        .validationErrors())
                .extracting(error -> error.errorMessage())
                .containsExactly(message);
        assertThatThrownBy(() -> iot.createSecurityProfile(
                        request -> request.securityProfileName("p").behaviors(late)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith(message);
        iot.createSecurityProfile(request -> request.securityProfileName("p"));
        assertThatThrownBy(() -> iot.updateSecurityProfile(
                        request -> request.securityProfileName("p").behaviors(late)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void validateReportsWhatIsWrongWithBehaviors() {
        Behavior late = Sdk.behavior("Authorization").toBuilder()
                .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.LESS_THAN)
                        .value(value -> value.count(5L))
                        .durationSeconds(300)
                        .consecutiveDatapointsToAlarm(100000))
                .build();
        Behavior mixed = Sdk.behavior("mixed").toBuilder()
                .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.LESS_THAN)
                        .value(value -> value.ports(22))
                        .durationSeconds(300))
                .build();

        var good = iot.validateSecurityProfileBehaviors(request -> request.behaviors(Sdk.behavior("good")));
        var bad = iot.validateSecurityProfileBehaviors(request -> request.behaviors(late, mixed));

        assertThat(good.valid()).isTrue();
        assertThat(good.hasValidationErrors()).isTrue();
        assertThat(good.validationErrors()).isEmpty();
        assertThat(bad.valid()).isFalse();
        assertThat(bad.validationErrors()).hasSize(2);
        assertThat(bad.validationErrors().get(0).errorMessage())
                .isEqualTo("Behavior Authorization is malformed. consecutiveDatapointsToAlarm 100000 should be in"
                        + " range[1,10]");
        assertThat(bad.validationErrors().get(1).errorMessage()).startsWith("Behavior mixed is malformed. ");
    }

    @Test
    void throttlingIsRetriedAsAgainstTheService() {
        mock.inject(Fault.throttling().on("CreateSecurityProfile").times(2));

        iot.createSecurityProfile(request -> request.securityProfileName("p"));

        assertThat(mock.calls("CreateSecurityProfile"))
                .extracting(Call::errorType)
                .extracting(type -> type.orElse(""))
                .containsExactly("ThrottlingException", "ThrottlingException", "");
    }

    @Test
    void endlessThrottlingAndFailureReachTheCaller() {
        mock.inject(Fault.throttling().on("DescribeSecurityProfile"));
        mock.inject(Fault.internalFailure().on("UpdateSecurityProfile"));

        assertThatThrownBy(() -> iot.describeSecurityProfile(request -> request.securityProfileName("p")))
                .isInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> iot.updateSecurityProfile(request -> request.securityProfileName("p")))
                .isInstanceOf(InternalFailureException.class);
    }

    @Test
    void anOperationThatTheMockLacksIsNotMistakenForAMissingResource() {
        assertThatThrownBy(() -> iot.describeThing(request -> request.thingName("t")))
                .isNotInstanceOf(ResourceNotFoundException.class)
                .isInstanceOfSatisfying(IotException.class, unknown -> {
                    assertThat(unknown.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException");
                    assertThat(unknown.awsErrorDetails().errorMessage())
                            .isEqualTo("GET /things/t is none of the 23 operations of AWS IoT that this mock"
                                    + " implements.");
                });
    }
}
