package dev.iotdd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document under {@code fixtures/} with the findings that core's tests hold it to. Whatever way it takes, the command
 * line, a build, a test or the mock, it has to get the same.
 *
 * @param file the document
 * @param path its path below the fixtures
 * @param kind what it is to be read as, where that is told
 * @param config its configuration, where it has one
 * @param findings what is found in it, each in one line
 */
public record Judged(Path file, String path, Optional<String> kind, Optional<Path> config, List<String> findings) {

    private static final Path FIXTURES =
            Path.of("").toAbsolutePath().resolve("../../fixtures").normalize();
    private static final List<String> FOLDERS = List.of("rules", "combined", "shapes");
    private static final String EXPECTED = ".expected.json";

    /** Takes a copy. */
    public Judged {
        findings = List.copyOf(findings);
    }

    /** All there are. */
    public static List<Judged> all() {
        return FOLDERS.stream().flatMap(Judged::below).toList();
    }

    private static Stream<Judged> below(String folder) {
        try (Stream<Path> files = Files.walk(FIXTURES.resolve(folder))) {
            return files
                    .filter(file -> Files.isRegularFile(file)
                            && !name(file).endsWith(EXPECTED)
                            && !name(file).startsWith("config."))
                    .sorted()
                    .map(Judged::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged of(Path file) {
        String[] parts = name(file).split("\\.", -1);
        Path config = file.resolveSibling("config.yaml");
        Path expected = file.resolveSibling(name(file).replaceFirst("\\.[a-z]+$", EXPECTED));
        return new Judged(
                file,
                FIXTURES.relativize(file).toString().replace('\\', '/'),
                parts.length > 2 ? Optional.of(parts[1]) : Optional.empty(),
                Optional.of(config).filter(Files::exists),
                name(file).startsWith("pass-")
                        ? List.of()
                        : lines(JsonMapper.shared().readTree(expected.toFile())));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Findings that were written as JSON. */
    public static List<String> lines(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> line(
                        finding.path("level").asString(),
                        finding.path("rule").asString(),
                        finding.path("pointer").asString(),
                        finding.path("line").asInt(),
                        finding.path("column").asInt(),
                        finding.path("message").asString()))
                .toList();
    }

    /** A finding in one line. */
    public static String line(String level, String rule, String pointer, int line, int column, String message) {
        return line + ":" + column + " " + pointer + " " + level + " " + rule + ": " + message;
    }

    @Override
    public String toString() {
        return path;
    }
}
