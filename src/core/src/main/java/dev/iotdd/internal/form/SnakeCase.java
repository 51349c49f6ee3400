package dev.iotdd.internal.form;

import java.util.Locale;
import java.util.regex.Pattern;

/** Terraform's names for what CloudFormation has, by the rules by which its provider is generated. */
final class SnakeCase {

    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private SnakeCase() {}

    /** {@code MetricsExportConfig} is {@code metrics_export_config}. */
    static String of(String name) {
        return WORD_BEGINS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** {@code AWS::IoT::SecurityProfile} is {@code awscc_iot_security_profile}. */
    static String resourceType(String type) {
        String[] parts = type.split("::", -1);
        return "awscc_" + parts[1].toLowerCase(Locale.ROOT) + "_" + of(parts[2]);
    }
}
