package dev.iotdd.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> WORDS = List.of(
            "less-than",
            "less-than-equals",
            "greater-than",
            "in-set",
            "not-in-set",
            "SNS",
            "LOW",
            "p99",
            "aws:num-connection-attempts",
            "aws:all-bytes-in",
            "aws:all-bytes-out");

    @ParameterizedTest
    @CsvSource({
        "less-than-equal, less-than-equals",
        "LESS_THAN, less-than",
        "graeter-than, greater-than",
        "sns, SNS",
        "Low, LOW",
        "aws:num-connection, aws:num-connection-attempts",
        "aws:all-byte-out, aws:all-bytes-out",
        "P99, p99"
    })
    void theNearestWordIsMeant(String written, String meant) {
        assertThat(Suggestion.closest(written, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"equals", "between", "''", "x", "aws:temperature"})
    void farWordsAreNotGuessed(String written) {
        assertThat(Suggestion.closest(written, WORDS)).isEmpty();
    }

    @Test
    void swappedNeighboursAreOneStep() {
        assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }
}
