package dev.iotdd.junit;

import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static dev.iotdd.junit.IotddAssertions.assertValidPayload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import software.amazon.awssdk.services.iot.model.Behavior;
import software.amazon.awssdk.services.iot.model.DeleteSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.DescribeSecurityProfileRequest;
import software.amazon.awssdk.services.iot.model.DescribeSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.ListThingsRequest;
import software.amazon.awssdk.services.iot.model.UpdateSecurityProfileRequest;
import software.amazon.awssdk.services.iot.model.UpdateSecurityProfileResponse;

/** Objects of the SDK are judged as what they are on the wire. */
class SdkPayloadTest {

    private static final Behavior QUIET = Behavior.builder()
            .name("quiet")
            .metric("aws:num-messages-sent")
            .criteria(criteria -> criteria.comparisonOperator("less-than")
                    .value(value -> value.count(9L))
                    .durationSeconds(300))
            .build();

    @Test
    void requestsAreInputDocuments() {
        UpdateSecurityProfileRequest request = UpdateSecurityProfileRequest.builder()
                .securityProfileName("a:b_c")
                .expectedVersion(3L)
                .behaviors(QUIET)
                .deleteBehaviors(true)
                .build();

        assertThat(Pojos.document(request))
                .isEqualTo(new WireDocument("UpdateSecurityProfile", "UpdateSecurityProfileRequest", """
                        {
                          "securityProfileName": "a:b_c",
                          "expectedVersion": 3,
                          "behaviors": [
                            {
                              "name": "quiet",
                              "metric": "aws:num-messages-sent",
                              "criteria": {
                                "comparisonOperator": "less-than",
                                "value": {
                                  "count": 9
                                },
                                "durationSeconds": 300
                              }
                            }
                          ],
                          "deleteBehaviors": true
                        }"""));
        assertThatPayload(request).hasFinding("delete-behaviors-with-behaviors").at("/deleteBehaviors");
        assertValidPayload(request.toBuilder().deleteBehaviors(false).build());
    }

    @Test
    void responsesAreBodies() {
        assertThatPayload(DescribeSecurityProfileResponse.builder()
                        .securityProfileName("fleet")
                        .version(1L)
                        .behaviors(List.of())
                        .creationDate(Instant.ofEpochMilli(1764000000123L))
                        .build())
                .isReadAs("DescribeSecurityProfileResponse")
                .isValid();
        assertThatPayload(UpdateSecurityProfileResponse.builder()
                        .securityProfileName("a b")
                        .build())
                .hasFinding("wrong-pattern")
                .at("/securityProfileName");
        assertThatPayload(DeleteSecurityProfileResponse.builder().build()).isValid();
    }

    @Test
    void whatIsNeverSentIsNoPayload() {
        assertThatThrownBy(() -> assertThatPayload(
                        DescribeSecurityProfileRequest.builder().build()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("AWS's SDK does not send this DescribeSecurityProfileRequest: ");
    }

    @Test
    void otherObjectsOfTheSdkAreExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(QUIET))
                .withMessage("Behavior is a part of a message; give the request or response that it is in.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(ListThingsRequest.builder().build()))
                .withMessageContaining("ListThings is none of the ");
    }
}
