package dev.iotdd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document under {@code fixtures/}. Its name tells what is expected of it: {@code pass-<what>.json} or
 * {@code fail-<what>.json}, with {@code .<Operation>} before the ending where it is to be read as something else than
 * what it would be recognised as. A {@code config.yaml} beside it is its configuration.
 *
 * @param file the document
 */
public record Fixture(Path file) {

    private static final String EXPECTED = ".expected.json";

    /** The documents below a folder of the fixtures. */
    public static List<Fixture> below(String folder) {
        return Repository.files(Repository.FIXTURES.resolve(folder), "**").stream()
                .filter(file -> !name(file).startsWith("config.") && !name(file).endsWith(EXPECTED))
                .map(Fixture::new)
                .toList();
    }

    public boolean passes() {
        return name(file).startsWith("pass-");
    }

    /** The folder that it lies in; for rules, their id. */
    public String folder() {
        return name(file.resolveSibling("").toAbsolutePath());
    }

    /** Its path below the fixtures. */
    public String path() {
        return Repository.FIXTURES.relativize(file).toString().replace('\\', '/');
    }

    /** The report on it, under its path below the fixtures. */
    public Report report(Iotdd iotdd) {
        Iotdd configured = iotdd.withConfig(config());
        String[] parts = name(file).split("\\.", -1);
        Iotdd told = parts.length > 2 ? configured.as(parts[1]) : configured;
        try {
            return told.validate(Payload.of(path(), Files.readAllBytes(file)).at(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is, if the file is nothing but a document of the API: other forms only hold such documents. */
    public Optional<String> kind(Iotdd iotdd) {
        FileResult file = report(iotdd).files().get(0);
        return file.form().filter(form -> !form.equals("API")).isPresent() ? Optional.empty() : file.operation();
    }

    private Config config() {
        Path config = file.resolveSibling("config.yaml");
        return Files.exists(config) ? Config.load(config) : Config.defaults();
    }

    /** Where the expected report on it stands, below the fixtures. */
    public String expected() {
        return path().replaceFirst("\\.[a-z]+$", EXPECTED);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String toString() {
        return path();
    }
}
