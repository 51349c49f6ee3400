package dev.iotdd.internal.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Strict UTF-8. A byte order mark at the beginning is passed over; UTF-16 and UTF-32 are refused by name. */
final class Utf8 {

    private static final int MARK_LENGTH = 3;

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    static String decode(byte[] bytes) throws UnreadableException {
        refuseOtherEncodings(bytes);
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? MARK_LENGTH : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // What is malformed comes out as this character, which a text may also hold: only then it takes a closer look.
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes, start);
    }

    private static String strictly(byte[] bytes, int start) throws UnreadableException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(bytes, start, decoder.reset());
        }
    }

    private static UnreadableException malformed(byte[] bytes, int start, CharsetDecoder decoder) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String valid = out.flip().toString();
        String bad = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
        String problem = "the byte " + bad + " at offset " + in.position() + " begins no UTF-8 character"
                + (result.length() > 1 ? " (" + result.length() + " bytes are malformed)" : "");
        return unreadable(Fault.syntax(valid.length(), problem), valid);
    }

    private static void refuseOtherEncodings(byte[] bytes) throws UnreadableException {
        boolean marked = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
        boolean zeros = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
        if (marked || zeros) {
            String problem = "it is encoded in UTF-16 or UTF-32, and only UTF-8 is read";
            throw unreadable(Fault.syntax(0, problem), "");
        }
    }

    private static UnreadableException unreadable(Fault fault, String readSoFar) {
        return new UnreadableException(fault.in("text in UTF-8"), new SourceText(readSoFar));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
