package dev.iotdd.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.spec.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireDocumentsTest {

    private static final Operation UPDATE =
            Validation.spec().findOperation("UpdateSecurityProfile").orElseThrow();

    private static String input(String path, Map<String, List<String>> query, String body) {
        return WireDocuments.input(UPDATE, "request", path, query, body).json();
    }

    @Test
    void pathQueryAndBodyBecomeOneObject() {
        assertThat(input("/base/security-profiles/a%3Ab+c", Map.of("expectedVersion", List.of("7")), "{ }"))
                .isEqualToIgnoringWhitespace("{\"securityProfileName\": \"a:b+c\", \"expectedVersion\": 7}");
        assertThat(input("/security-profiles/p", Map.of("expectedVersion", List.of("soon")), ""))
                .isEqualToIgnoringWhitespace("{\"securityProfileName\": \"p\", \"expectedVersion\": \"soon\"}");
    }

    @Test
    void whatIsWrongWithABodyStaysWrong() {
        assertThat(input("/security-profiles/p", Map.of(), "[1]")).isEqualToIgnoringWhitespace("[1]");
        assertThat(input("/security-profiles/p", Map.of(), "{\"a\":1,}"))
                .isEqualToIgnoringWhitespace("{\"securityProfileName\": \"p\", \"a\": 1,}");
    }

    @Test
    void jsonIsLaidOutAndNothingElse() {
        assertThat(JsonText.indented("{\"a\":[],\"b\":{\"c\":\"{,:}\\\"\"},\"d\":[1,2]}"))
                .isEqualTo("""
                        {
                          "a": [],
                          "b": {
                            "c": "{,:}\\""
                          },
                          "d": [
                            1,
                            2
                          ]
                        }""");
        assertThat(JsonText.indented("}]{\"")).isEqualToIgnoringWhitespace("}]{\"");
        assertThat(JsonText.quoted("a\"\\\n")).isEqualTo("\"a\\\"\\\\\\u000a\"");
    }
}
