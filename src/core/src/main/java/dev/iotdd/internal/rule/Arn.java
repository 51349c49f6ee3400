package dev.iotdd.internal.rule;

import java.util.Optional;

/** An Amazon Resource Name in its parts, none of which was looked at. */
record Arn(String partition, String service, String region, String account, String resource) {

    private static final String FORM = "arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE";
    private static final int PARTS = FORM.split(":").length;

    /** The ARN that a text is, if it has the form of one. */
    static Optional<Arn> of(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("arn")
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    static String form() {
        return FORM;
    }
}
