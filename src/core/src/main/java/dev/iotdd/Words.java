package dev.iotdd;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks constants up by the words that users write. */
final class Words {

    private Words() {}

    static <T> T find(T[] constants, Function<T, String> word, String what, String wanted) {
        for (T constant : constants) {
            if (word.apply(constant).equals(wanted)) {
                return constant;
            }
        }
        String known = Arrays.stream(constants).map(word).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("'" + wanted + "' is no " + what + "; known: " + known + ".");
    }
}
