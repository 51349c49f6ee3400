package dev.iotdd.internal.generate;

import dev.iotdd.internal.source.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A wrong and a right example for each rule: the shortest of its fixtures, with the sentence that the wrong one gets.
 * Rules that are about a project's own files rather than a payload have such files as examples, in a folder of their own.
 */
final class Examples {

    static final String PATH = "generated/examples.json";

    private static final String EXPECTED = ".expected.json";

    private Examples() {}

    static void generate(Workspace workspace, Path fixtures) {
        ObjectNode examples = JsonNodeFactory.instance.objectNode();
        for (JsonNode rule : workspace.tree(RuleIndex.PATH)) {
            String id = rule.path("title").asString();
            Path folder = folder(fixtures, id);
            Path own = fixtures.resolve("examples").resolve(id);
            ObjectNode example = examples.putObject(id);
            shortest(folder, "fail-").ifPresent(wrong -> {
                example.put("wrong", shown(own, "wrong.", wrong));
                example.put("message", message(folder, wrong));
            });
            shortest(folder, "pass-").ifPresent(right -> example.put("right", shown(own, "right.", right)));
        }
        workspace.put(PATH, examples);
    }

    private static String shown(Path own, String name, Path fixture) {
        return text(shortest(own, name).orElse(fixture)).orElseThrow();
    }

    /** Rules about single documents have their fixtures in one folder, those about several in others. */
    private static Path folder(Path fixtures, String id) {
        return Stream.of("exchanges", "plans")
                .map(folder -> fixtures.resolve(folder).resolve(id))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> fixtures.resolve("rules").resolve(id));
    }

    /** The shortest file of those that are texts; an odd encoding is no example that one could print. */
    private static Optional<Path> shortest(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).startsWith(prefix) && !name(file).endsWith(EXPECTED))
                    .filter(file -> text(file).isPresent())
                    .min(Comparator.comparingLong(Examples::length).thenComparing(Examples::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(Path folder, Path wrong) {
        String expected = name(wrong).replaceFirst("\\.[a-z]+$", EXPECTED);
        return Files.exists(folder.resolve(expected))
                ? SpecFiles.in(folder).tree(expected).path(0).path("message").asString("")
                : "";
    }

    private static long length(Path file) {
        return text(file).orElseThrow().length();
    }

    private static Optional<String> text(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            boolean printable = !text.isBlank() && text.indexOf('\uFEFF') < 0 && text.indexOf('\0') < 0;
            return printable ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return List.of(file.toString().replace('\\', '/').split("/")).stream()
                .reduce((first, last) -> last)
                .orElse("");
    }
}
