package dev.iotdd.junit;

import dev.iotdd.Payload;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions on payloads of the security profile API. They need nothing but JUnit, and their failures show the report of
 * {@code iotdd validate}.
 *
 * <pre>{@code
 * assertThatPayload(Path.of("src/main/iot/fleet.json")).isValid();
 * assertThatPayload(request).hasFinding("delete-behaviors-with-behaviors").at("/deleteBehaviors");
 * }</pre>
 *
 * <p>The configuration is that of {@code iotdd.yaml} in the module's directory, if there is one, or of the file that the
 * system property {@code iotdd.config} names.
 */
public final class IotddAssertions {

    private IotddAssertions() {}

    private static void atOnce(AssertionFailedError failure) {
        throw failure;
    }

    /** For a JSON or YAML text. */
    public static PayloadAssert assertThatPayload(String text) {
        return PayloadAssert.of(payload(text), IotddAssertions::atOnce);
    }

    /** For the content of a file. */
    public static PayloadAssert assertThatPayload(Path file) {
        return PayloadAssert.of(payload(file), IotddAssertions::atOnce);
    }

    /** For a payload in any other form. */
    public static PayloadAssert assertThatPayload(Payload payload) {
        return PayloadAssert.of(payload, IotddAssertions::atOnce);
    }

    /**
     * For a request or response of AWS's SDK v2, as what it is on the wire.
     *
     * @param pojo for example an {@code UpdateSecurityProfileRequest} or a {@code DescribeSecurityProfileResponse}
     */
    public static PayloadAssert assertThatPayload(Object pojo) {
        return PayloadAssert.ofPojo(pojo, IotddAssertions::atOnce);
    }

    /** Fails if a JSON or YAML text has a finding of level error. */
    public static void assertValidPayload(String text) {
        assertThatPayload(text).isValid();
    }

    /** Fails if a file has a finding of level error. */
    public static void assertValidPayload(Path file) {
        assertThatPayload(file).isValid();
    }

    /** Fails if a request or response of AWS's SDK v2 has a finding of level error. */
    public static void assertValidPayload(Object pojo) {
        assertThatPayload(pojo).isValid();
    }

    /** Makes several assertions and reports all that fail at once. */
    public static void assertPayloadsSoftly(Consumer<SoftPayloadAssertions> assertions) {
        SoftPayloadAssertions softly = new SoftPayloadAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    static Payload payload(Path file) {
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? "is a folder; ProfileTests.allValidIn tests all files of one." : "";
            throw new IllegalArgumentException(file.toAbsolutePath() + " "
                    + (what.isEmpty() ? "is not there. Paths begin at the module's directory." : what));
        }
        return Payload.of(file);
    }

    static Payload payload(String text) {
        if (isPathOfFile(text)) {
            throw new IllegalArgumentException("'" + text
                    + "' is the path of a file, not JSON; write assertThatPayload(Path.of(\"" + text + "\")).");
        }
        return Payload.of("payload", text);
    }

    private static boolean isPathOfFile(String text) {
        try {
            return text.length() < 256 && !text.contains("{") && !text.isBlank() && Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
