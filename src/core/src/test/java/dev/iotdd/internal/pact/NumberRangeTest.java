package dev.iotdd.internal.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,9", "1,250", "7,13", "10,99", "99,100", "100,1000", "123,4567", "0,4999", "19,21"})
    void takesTheNumbersOfTheRangeAndNoOther(int least, int most) {
        Pattern pattern = Pattern.compile(new NumberRange(least, most).regex());
        assertThat(IntStream.rangeClosed(0, 6000)
                        .filter(number ->
                                pattern.matcher(String.valueOf(number)).matches()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(least, most).boxed().toList());
    }

    @Test
    void leavesRangesAloneThatNoPatternCanTell() {
        assertThat(NumberRange.of(Optional.of(BigInteger.valueOf(-5)), Optional.of(BigInteger.TEN)))
                .isEmpty();
        assertThat(NumberRange.of(Optional.of(BigInteger.ONE), Optional.of(BigInteger.valueOf(Long.MAX_VALUE))))
                .isEmpty();
        assertThat(NumberRange.of(Optional.of(BigInteger.ONE), Optional.empty()))
                .isEmpty();
    }
}
