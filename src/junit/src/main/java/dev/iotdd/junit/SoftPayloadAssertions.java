package dev.iotdd.junit;

import dev.iotdd.Payload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/**
 * Assertions on payloads that all are made before any of them fails the test.
 *
 * <pre>{@code
 * SoftPayloadAssertions softly = new SoftPayloadAssertions();
 * softly.assertThatPayload(request).isValid();
 * softly.assertThatPayload(response).isValid();
 * softly.assertAll();
 * }</pre>
 */
public final class SoftPayloadAssertions {

    private final List<AssertionFailedError> failures = new ArrayList<>();

    /** For a JSON or YAML text. */
    public PayloadAssert assertThatPayload(String text) {
        return PayloadAssert.of(IotddAssertions.payload(text), failures::add);
    }

    /** For the content of a file. */
    public PayloadAssert assertThatPayload(Path file) {
        return PayloadAssert.of(IotddAssertions.payload(file), failures::add);
    }

    /** For a payload in any other form. */
    public PayloadAssert assertThatPayload(Payload payload) {
        return PayloadAssert.of(payload, failures::add);
    }

    /** For a request or response of AWS's SDK v2, as what it is on the wire. */
    public PayloadAssert assertThatPayload(Object pojo) {
        return PayloadAssert.ofPojo(pojo, failures::add);
    }

    /** Fails if any of the assertions did, with all of their messages. */
    public void assertAll() {
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        if (!failures.isEmpty()) {
            throw new MultipleFailuresError(null, failures);
        }
    }
}
