package dev.iotdd.internal.source;

/** Where the code points of a text begin: YAML's marks count them, texts are indexed by UTF-16 code units. */
final class CodePoints {

    // Empty where every character is one code unit, so that indexes need no translation.
    private final int[] offsets;

    CodePoints(String text) {
        this.offsets = offsets(text);
    }

    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        for (int i = 0, offset = 0; i <= count; i++) {
            offsets[i] = offset;
            offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
        }
        return offsets;
    }

    /** Index, in code units, of the code point of this index. */
    int offset(int index) {
        return offsets.length == 0 ? index : offsets[Math.min(index, offsets.length - 1)];
    }
}
