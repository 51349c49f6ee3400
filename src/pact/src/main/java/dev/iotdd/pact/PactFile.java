package dev.iotdd.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a pact file with Pact JVM's reader, which takes anything for a pact, and holes for characters. */
final class PactFile {

    private PactFile() {}

    /**
     * The pact in a file.
     *
     * @throws IllegalArgumentException if there is none; the message says so for people
     */
    static Pact read(Path file) {
        String text = text(file);
        try {
            JsonValue root = JsonParser.parseString(text);
            if (isPact(root)) {
                return DefaultPactReader.INSTANCE.pactFromJson(root.asObject(), new FileSource(file.toFile()));
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException(file + ": it is no JSON (" + e.getMessage() + ").", e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": it is no pact that can be read (" + e.getMessage() + ").", e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(file + ": it is no pact that can be read (it is too deeply nested).", e);
        }
        throw new IllegalArgumentException(
                file + ": it is no pact file, which has the members consumer, provider and interactions.");
    }

    private static boolean isPact(JsonValue root) {
        return root.isObject()
                && isObject(root, "consumer")
                && isObject(root, "provider")
                && (isList(root, "interactions") || isList(root, "messages"));
    }

    private static boolean isObject(JsonValue root, String member) {
        return root.has(member) && root.get(member).isObject();
    }

    private static boolean isList(JsonValue root, String member) {
        return root.has(member) && root.get(member).isArray();
    }

    private static String text(Path file) {
        ByteBuffer bytes = ByteBuffer.allocate(0);
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    file + ": byte " + (bytes.position() + 1) + " is not UTF-8. Save the file in UTF-8.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(FileProblem.reading(file.toString(), e), e);
        }
    }
}
