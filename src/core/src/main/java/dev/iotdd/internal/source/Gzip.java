package dev.iotdd.internal.source;

import dev.iotdd.internal.Prose;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks what is stored packed, as CloudTrail's logs are. */
final class Gzip {

    private static final byte[] MAGIC = {0x1f, (byte) 0x8b};
    private static final String ENDING = ".gz";

    private Gzip() {}

    static boolean isPacked(byte[] bytes) {
        return bytes.length > MAGIC.length && bytes[0] == MAGIC[0] && bytes[1] == MAGIC[1];
    }

    /** The content, and at most one byte more of it than {@code limit}, whatever it would grow to. */
    static byte[] unpack(byte[] bytes, int limit) throws UnreadableException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(limit + 1);
        } catch (EOFException e) {
            throw unreadable("the packed data ends too early, after " + Prose.count(bytes.length, "byte"));
        } catch (IOException e) {
            throw unreadable("the packed data is damaged");
        }
    }

    private static UnreadableException unreadable(String problem) {
        return new UnreadableException(Fault.packed(problem), new SourceText(""));
    }

    /** The name that the content had. */
    static String nameInside(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
