package dev.iotdd.example;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iot.model.CreateSecurityProfileRequest;
import software.amazon.awssdk.services.iot.model.DescribeSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.UpdateSecurityProfileRequest;

/** What is to be done about a profile. */
sealed interface Plan {

    /** It is not there yet. */
    record Create(CreateSecurityProfileRequest request) implements Plan {}

    /** It differs from what is wanted. */
    record Update(UpdateSecurityProfileRequest request) implements Plan {}

    /** It is as it is wanted. */
    record Nothing(long version) implements Plan {}

    /** What to do where there is no profile yet. */
    static Plan toCreate(UpdateSecurityProfileRequest wanted) {
        return new Create(CreateSecurityProfileRequest.builder()
                .securityProfileName(wanted.securityProfileName())
                .securityProfileDescription(wanted.securityProfileDescription())
                .behaviors(wanted.hasBehaviors() ? wanted.behaviors() : null)
                .alertTargetsWithStrings(wanted.hasAlertTargets() ? wanted.alertTargetsAsStrings() : null)
                .additionalMetricsToRetainV2(
                        wanted.hasAdditionalMetricsToRetainV2() ? wanted.additionalMetricsToRetainV2() : null)
                .metricsExportConfig(wanted.metricsExportConfig())
                .build());
    }

    /** What to do where there is one: the update names the version that it was planned for. */
    static Plan toUpdate(UpdateSecurityProfileRequest wanted, DescribeSecurityProfileResponse stored) {
        return isAsWanted(wanted, stored)
                ? new Nothing(stored.version())
                : new Update(
                        wanted.toBuilder().expectedVersion(stored.version()).build());
    }

    private static boolean isAsWanted(UpdateSecurityProfileRequest wanted, DescribeSecurityProfileResponse stored) {
        return !deletes(wanted)
                && isAsGiven(wanted.securityProfileDescription(), stored.securityProfileDescription())
                && (!wanted.hasBehaviors() || wanted.behaviors().equals(stored.behaviors()))
                && (!wanted.hasAlertTargets() || wanted.alertTargetsAsStrings().equals(stored.alertTargetsAsStrings()))
                && (!wanted.hasAdditionalMetricsToRetainV2()
                        || wanted.additionalMetricsToRetainV2().equals(stored.additionalMetricsToRetainV2()))
                && isAsGiven(wanted.metricsExportConfig(), stored.metricsExportConfig());
    }

    private static boolean deletes(UpdateSecurityProfileRequest wanted) {
        return Boolean.TRUE.equals(wanted.deleteBehaviors())
                || Boolean.TRUE.equals(wanted.deleteAlertTargets())
                || Boolean.TRUE.equals(wanted.deleteAdditionalMetricsToRetain())
                || Boolean.TRUE.equals(wanted.deleteMetricsExportConfig());
    }

    private static boolean isAsGiven(@Nullable Object wanted, @Nullable Object stored) {
        return wanted == null || wanted.equals(stored);
    }
}
