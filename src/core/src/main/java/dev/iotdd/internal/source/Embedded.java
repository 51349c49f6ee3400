package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import java.util.function.IntUnaryOperator;

/** Documents that are written as a text within another one, as recordings of HTTP hold them. */
final class Embedded {

    private static final int ESCAPE = 2;
    private static final int UNICODE_ESCAPE = 6;

    private Embedded() {}

    static Document in(Document outer, int offset, String content, Limits limits) throws UnreadableException {
        SourceText text = outer.text();
        IntUnaryOperator offsets = offsets(text.toString(), offset, content);
        int line = text.line(offset);
        try {
            Document inner = new JsonReader(outer.file(), new SourceText(content), limits)
                    .read()
                    .plain();
            return new Document(
                    outer.file(),
                    text,
                    inner.root(),
                    inner.places().moved(offsets),
                    inner.faults().stream()
                            .map(fault -> fault.moved(offsets.applyAsInt(fault.offset()), line))
                            .toList());
        } catch (UnreadableException e) {
            throw new UnreadableException(
                    e.fault().moved(offsets.applyAsInt(e.fault().offset()), line), text);
        }
    }

    /** Where each character of the content stands; all at its beginning, if it is not there to be read. */
    private static IntUnaryOperator offsets(String text, int start, String content) {
        int[] offsets = new int[content.length() + 1];
        int at = start + 1;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = Math.min(at, text.length());
            if (at < text.length()) {
                at += text.charAt(at) != '\\'
                        ? 1
                        : at + 1 < text.length() && text.charAt(at + 1) == 'u' ? UNICODE_ESCAPE : ESCAPE;
            }
        }
        boolean plain = start < text.length()
                && text.charAt(start) == '"'
                && offsets[content.length()] < text.length()
                && text.charAt(offsets[content.length()]) == '"';
        return i -> plain ? offsets[Math.max(0, Math.min(i, content.length()))] : start;
    }
}
