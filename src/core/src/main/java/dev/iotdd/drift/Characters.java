package dev.iotdd.drift;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The characters that a string may consist of. A character class is read as Java reads it, since the service that checks
 * it is written in Java; so {@code \p{Graph}} is visible ASCII.
 *
 * @param source the class as it was written
 * @param allowed the code points
 */
record Characters(String source, BitSet allowed) {

    private static final Map<String, BitSet> KNOWN = new ConcurrentHashMap<>();

    /** Those that a class in square brackets takes. */
    static Characters of(String source) {
        return new Characters(source, KNOWN.computeIfAbsent(source, Characters::matching));
    }

    /** Those that a class does not take. */
    static Characters not(String source) {
        BitSet others = (BitSet) of(source).allowed.clone();
        others.flip(0, Character.MAX_CODE_POINT + 1);
        others.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
        return new Characters(source.startsWith("[^") ? "[" + source.substring(2) : "[^" + source.substring(1), others);
    }

    private static BitSet matching(String source) {
        Pattern pattern = Pattern.compile(source);
        BitSet allowed = new BitSet(Character.MAX_CODE_POINT + 1);
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.getType(point) != Character.SURROGATE
                    && pattern.matcher(Character.toString(point)).matches()) {
                allowed.set(point);
            }
        }
        return allowed;
    }

    boolean contains(Characters other) {
        BitSet missing = (BitSet) other.allowed.clone();
        missing.andNot(allowed);
        return missing.isEmpty();
    }
}
