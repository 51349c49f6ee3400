package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.AlertTarget;
import software.amazon.awssdk.services.iot.model.AlertTargetType;
import software.amazon.awssdk.services.iot.model.Behavior;
import software.amazon.awssdk.services.iot.model.ComparisonOperator;
import software.amazon.awssdk.services.iot.model.ConfidenceLevel;
import software.amazon.awssdk.services.iot.model.CreateSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.DescribeSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.DimensionValueOperator;
import software.amazon.awssdk.services.iot.model.MetricToRetain;
import software.amazon.awssdk.services.iot.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.iot.model.SecurityProfileIdentifier;
import software.amazon.awssdk.services.iot.model.SecurityProfileTarget;
import software.amazon.awssdk.services.iot.model.Tag;
import software.amazon.awssdk.services.iot.model.UpdateSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/** The life of a security profile, lived by the AWS SDK for Java. */
// The older list of metrics to retain is deprecated, and still part of the API.
@SuppressWarnings("deprecation")
class ProfileLifeTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/alerts";
    private static final Map<AlertTargetType, AlertTarget> ALERTS = Map.of(
            AlertTargetType.SNS,
            AlertTarget.builder()
                    .alertTargetArn("arn:aws:sns:us-east-1:123456789012:alerts")
                    .roleArn(ROLE)
                    .build());
    private static final String ARN = "arn:aws:iot:us-east-1:123456789012:securityprofile/fleet:a";

    private final Ticking clock = new Ticking();
    private final IotddMock mock = IotddMock.builder().clock(clock).start();
    private final IotClient iot = Sdk.client(mock);

    @BeforeEach
    void createdProfile() {
        iot.createDimension(request -> request.name("telemetry")
                .type("TOPIC_FILTER")
                .stringValues("device/+/telemetry")
                .clientRequestToken("one"));
        iot.createCustomMetric(
                request -> request.metricName("battery").metricType("number").clientRequestToken("one"));
    }

    @AfterEach
    void close() {
        iot.close();
        mock.close();
        assertThat(mock.problems()).isEmpty();
    }

    private CreateSecurityProfileResponse create() {
        return iot.createSecurityProfile(request -> request.securityProfileName("fleet:a")
                .securityProfileDescription("All gateways")
                .behaviors(Sdk.behavior("few-messages"))
                .alertTargets(ALERTS)
                .additionalMetricsToRetainV2(MetricToRetain.builder()
                        .metric("aws:message-byte-size")
                        .metricDimension(dimension ->
                                dimension.dimensionName("telemetry").operator(DimensionValueOperator.NOT_IN))
                        .exportMetric(true)
                        .build())
                .metricsExportConfig(export -> export.mqttTopic("export/all").roleArn(ROLE))
                .tags(Tag.builder().key("fleet").value("a").build()));
    }

    private DescribeSecurityProfileResponse describe() {
        return iot.describeSecurityProfile(request -> request.securityProfileName("fleet:a"));
    }

    @Test
    void aCreatedProfileIsDescribedWithEveryMemberItWasGiven() {
        CreateSecurityProfileResponse created = create();

        assertThat(created.securityProfileName()).isEqualTo("fleet:a");
        assertThat(created.securityProfileArn()).isEqualTo(ARN);
        DescribeSecurityProfileResponse described = describe();
        assertThat(described.securityProfileArn()).isEqualTo(ARN);
        assertThat(described.securityProfileDescription()).isEqualTo("All gateways");
        assertThat(described.behaviors()).containsExactly(Sdk.behavior("few-messages"));
        assertThat(described.alertTargets()).isEqualTo(ALERTS);
        assertThat(described.hasAdditionalMetricsToRetain()).isFalse();
        assertThat(described.additionalMetricsToRetainV2()).hasSize(1);
        MetricToRetain retained = described.additionalMetricsToRetainV2().get(0);
        assertThat(retained.metric()).isEqualTo("aws:message-byte-size");
        assertThat(retained.metricDimension().dimensionName()).isEqualTo("telemetry");
        assertThat(retained.metricDimension().operator()).isEqualTo(DimensionValueOperator.NOT_IN);
        assertThat(retained.exportMetric()).isTrue();
        assertThat(described.metricsExportConfig().mqttTopic()).isEqualTo("export/all");
        assertThat(described.metricsExportConfig().roleArn()).isEqualTo(ROLE);
        assertThat(described.version()).isEqualTo(1);
        assertThat(described.creationDate()).isEqualTo(described.lastModifiedDate());
    }

    @Test
    void everyFormOfCriteriaComesBackAsItWasGiven() {
        List<Behavior> behaviors = List.of(
                Behavior.builder()
                        .name("statistic")
                        .metric("aws:num-messages-received")
                        .metricDimension(dimension -> dimension.dimensionName("telemetry"))
                        .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.LESS_THAN_EQUALS)
                                .durationSeconds(900)
                                .statisticalThreshold(threshold -> threshold.statistic("p99.9")))
                        .suppressAlerts(true)
                        .build(),
                Behavior.builder()
                        .name("learned")
                        .metric("aws:num-connection-attempts")
                        .criteria(criteria ->
                                criteria.mlDetectionConfig(ml -> ml.confidenceLevel(ConfidenceLevel.MEDIUM)))
                        .build(),
                Behavior.builder()
                        .name("ports")
                        .metric("aws:listening-tcp-ports")
                        .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.IN_PORT_SET)
                                .value(value -> value.ports(22, 8883)))
                        .build(),
                Behavior.builder()
                        .name("addresses")
                        .metric("aws:destination-ip-addresses")
                        .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.NOT_IN_CIDR_SET)
                                .value(value -> value.cidrs("192.168.100.14/24", "2001:db8::/32")))
                        .build(),
                Behavior.builder()
                        .name("custom")
                        .metric("battery")
                        .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.GREATER_THAN)
                                .value(value -> value.number(-0.125))
                                .durationSeconds(300))
                        .exportMetric(false)
                        .build(),
                Behavior.builder()
                        .name("most")
                        .metric("aws:all-bytes-out")
                        .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.LESS_THAN)
                                .durationSeconds(3600)
                                .value(value -> value.count(Long.MAX_VALUE)))
                        .build());

        iot.createSecurityProfile(
                request -> request.securityProfileName("fleet:a").behaviors(behaviors));

        assertThat(describe().behaviors()).isEqualTo(behaviors);
    }

    @Test
    void anUpdateReplacesWhatItNamesAndLeavesTheRest() {
        create();
        Instant creation = describe().creationDate();

        UpdateSecurityProfileResponse updated = iot.updateSecurityProfile(request ->
                request.securityProfileName("fleet:a").expectedVersion(1L).behaviors(Sdk.behavior("other")));

        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.behaviors()).containsExactly(Sdk.behavior("other"));
        assertThat(updated.securityProfileDescription()).isEqualTo("All gateways");
        assertThat(updated.alertTargets()).isEqualTo(ALERTS);
        assertThat(updated.additionalMetricsToRetainV2()).hasSize(1);
        assertThat(updated.metricsExportConfig().mqttTopic()).isEqualTo("export/all");
        assertThat(updated.creationDate()).isEqualTo(creation);
        assertThat(updated.lastModifiedDate()).isAfter(creation);
        assertThat(describe().behaviors()).containsExactly(Sdk.behavior("other"));
    }

    @Test
    void anUpdateWithEveryMemberReplacesThemAll() {
        create();

        UpdateSecurityProfileResponse updated = iot.updateSecurityProfile(request -> request.securityProfileName(
                        "fleet:a")
                .securityProfileDescription("Others")
                .behaviors(Sdk.behavior("other"))
                .alertTargets(Map.of(
                        AlertTargetType.SNS,
                        AlertTarget.builder()
                                .alertTargetArn("arn:aws:sns:us-east-1:123456789012:others")
                                .roleArn(ROLE)
                                .build()))
                .additionalMetricsToRetain("aws:num-disconnects")
                .additionalMetricsToRetainV2(
                        MetricToRetain.builder().metric("battery").build())
                .metricsExportConfig(export -> export.mqttTopic("export/others").roleArn(ROLE)));

        assertThat(updated.securityProfileDescription()).isEqualTo("Others");
        assertThat(updated.alertTargets().values())
                .extracting(AlertTarget::alertTargetArn)
                .containsExactly("arn:aws:sns:us-east-1:123456789012:others");
        assertThat(updated.additionalMetricsToRetain()).containsExactly("aws:num-disconnects");
        assertThat(updated.additionalMetricsToRetainV2())
                .containsExactly(MetricToRetain.builder().metric("battery").build());
        assertThat(updated.metricsExportConfig().mqttTopic()).isEqualTo("export/others");
    }

    @Test
    void everyFlagDeletesWhatItSaysAndNothingElse() {
        create();
        iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").additionalMetricsToRetain("aws:num-disconnects"));

        UpdateSecurityProfileResponse noBehaviors = iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").deleteBehaviors(true));
        assertThat(noBehaviors.hasBehaviors()).isFalse();
        assertThat(noBehaviors.hasAlertTargets()).isTrue();
        UpdateSecurityProfileResponse noTargets = iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").deleteAlertTargets(true));
        assertThat(noTargets.hasAlertTargets()).isFalse();
        assertThat(noTargets.hasAdditionalMetricsToRetain()).isTrue();
        UpdateSecurityProfileResponse noMetrics = iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").deleteAdditionalMetricsToRetain(true));
        assertThat(noMetrics.hasAdditionalMetricsToRetain()).isFalse();
        assertThat(noMetrics.hasAdditionalMetricsToRetainV2()).isFalse();
        assertThat(noMetrics.metricsExportConfig()).isNotNull();
        UpdateSecurityProfileResponse noExport = iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").deleteMetricsExportConfig(true));
        assertThat(noExport.metricsExportConfig()).isNull();
        assertThat(noExport.securityProfileDescription()).isEqualTo("All gateways");
        assertThat(noExport.version()).isEqualTo(6);
    }

    @Test
    void aFlagThatIsFalseDeletesNothing() {
        create();

        UpdateSecurityProfileResponse updated = iot.updateSecurityProfile(request ->
                request.securityProfileName("fleet:a").deleteBehaviors(false).behaviors(Sdk.behavior("other")));

        assertThat(updated.behaviors()).containsExactly(Sdk.behavior("other"));
    }

    @Test
    void anEmptyListClearsNothing() {
        create();

        UpdateSecurityProfileResponse updated = iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").behaviors(List.of()));

        assertThat(updated.behaviors()).containsExactly(Sdk.behavior("few-messages"));
    }

    @Test
    void anotherVersionThanTheExpectedOneIsAConflict() {
        create();

        assertThatThrownBy(() -> iot.updateSecurityProfile(request -> request.securityProfileName("fleet:a")
                        .expectedVersion(2L)
                        .securityProfileDescription("Late")))
                .isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> iot.deleteSecurityProfile(
                        request -> request.securityProfileName("fleet:a").expectedVersion(7L)))
                .isInstanceOf(VersionConflictException.class);
        assertThat(describe().version()).isEqualTo(1);
    }

    @Test
    void theSameCreateAgainSucceedsAndADifferentOneDoesNot() {
        create();

        assertThat(create().securityProfileArn()).isEqualTo(ARN);
        assertThat(describe().version()).isEqualTo(1);
        assertThatThrownBy(() -> iot.createSecurityProfile(
                        request -> request.securityProfileName("fleet:a").securityProfileDescription("Other")))
                .isInstanceOfSatisfying(ResourceAlreadyExistsException.class, exists -> {
                    assertThat(exists.resourceId()).isEqualTo("fleet:a");
                    assertThat(exists.resourceArn()).isEqualTo(ARN);
                });
    }

    @Test
    void tagsTakePartInTheComparisonOfCreates() {
        iot.createSecurityProfile(request -> request.securityProfileName("fleet:a"));

        assertThatThrownBy(() -> iot.createSecurityProfile(request -> request.securityProfileName("fleet:a")
                        .tags(Tag.builder().key("added").value("later").build())))
                .isInstanceOf(ResourceAlreadyExistsException.class);
    }

    @Test
    void tagsAreListedButNotDescribed() {
        create();

        assertThat(iot.listTagsForResource(request -> request.resourceArn(ARN)).tags())
                .containsExactly(Tag.builder().key("fleet").value("a").build());
        assertThat(mock.calls("CreateSecurityProfile").get(0).requestBody()).contains("\"tags\"");
        describe();
        assertThat(mock.calls("DescribeSecurityProfile").get(0).responseBody()).doesNotContain("tags");
    }

    @Test
    void tagsCanBeAddedAndRemoved() {
        create();

        iot.tagResource(request -> request.resourceArn(ARN)
                .tags(
                        Tag.builder().key("fleet").value("b").build(),
                        Tag.builder().key("site").value("x").build()));
        iot.untagResource(request -> request.resourceArn(ARN).tagKeys("site", "unknown"));

        assertThat(iot.listTagsForResource(request -> request.resourceArn(ARN)).tags())
                .containsExactly(Tag.builder().key("fleet").value("b").build());
        assertThat(describe().version()).isEqualTo(1);
    }

    @Test
    void attachmentsAreListedFromBothSides() {
        create();

        iot.attachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("gateways")));
        iot.attachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("gateways")));

        assertThat(iot.listTargetsForSecurityProfile(request -> request.securityProfileName("fleet:a"))
                        .securityProfileTargets())
                .extracting(SecurityProfileTarget::arn)
                .containsExactly(Sdk.group("gateways"));
        var mappings = iot.listSecurityProfilesForTarget(request ->
                        request.securityProfileTargetArn(Sdk.group("gateways")).recursive(true))
                .securityProfileTargetMappings();
        assertThat(mappings).hasSize(1);
        assertThat(mappings.get(0).target().arn()).isEqualTo(Sdk.group("gateways"));
        assertThat(mappings.get(0).securityProfileIdentifier().name()).isEqualTo("fleet:a");
        assertThat(mappings.get(0).securityProfileIdentifier().arn()).isEqualTo(ARN);
    }

    @Test
    void attachmentsEndWithDetachAndWithTheProfile() {
        create();
        iot.attachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("one")));
        iot.attachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("two")));

        iot.detachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("one")));
        iot.detachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("one")));
        assertThat(attachedTo("one")).isEmpty();
        assertThat(attachedTo("two")).hasSize(1);

        iot.deleteSecurityProfile(
                request -> request.securityProfileName("fleet:a").expectedVersion(1L));
        assertThat(attachedTo("two")).isEmpty();
        create();
        assertThat(attachedTo("two")).isEmpty();
    }

    private List<?> attachedTo(String group) {
        return iot.listSecurityProfilesForTarget(request -> request.securityProfileTargetArn(Sdk.group(group)))
                .securityProfileTargetMappings();
    }

    @Test
    void deletingWhatIsNotThereSucceeds() {
        iot.deleteSecurityProfile(request -> request.securityProfileName("nothing"));
        iot.deleteCustomMetric(request -> request.metricName("nothing"));
        iot.deleteDimension(request -> request.name("nothing"));

        assertThat(mock.calls("DeleteDimension").get(0).responseBody()).isEmpty();
    }

    @Test
    void profilesAreListedWithNameAndArn() {
        create();

        assertThat(iot.listSecurityProfiles(request -> {}).securityProfileIdentifiers())
                .containsExactly(SecurityProfileIdentifier.builder()
                        .name("fleet:a")
                        .arn(ARN)
                        .build());
    }

    @Test
    void listsCanBeFilteredByWhatProfilesUse() {
        create();
        iot.createSecurityProfile(request -> request.securityProfileName("plain"));

        assertThat(iot.listSecurityProfiles(request -> request.dimensionName("telemetry"))
                        .securityProfileIdentifiers())
                .extracting(SecurityProfileIdentifier::name)
                .containsExactly("fleet:a");
        assertThat(iot.listSecurityProfiles(request -> request.metricName("battery"))
                        .securityProfileIdentifiers())
                .isEmpty();
    }

    /** A clock that is a second later whenever it is asked. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-03-01T12:00:00.528Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
