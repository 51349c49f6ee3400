package dev.iotdd;

import dev.iotdd.internal.Violation;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads configuration files; they are judged by a schema of the specification, as payloads are. */
final class ConfigReader {

    private static final String SCHEMA = "config.schema.json";

    private ConfigReader() {}

    /**
     * The configuration in a file.
     *
     * @param name what findings call the file
     */
    static Config read(Path file, String name) {
        try {
            Limits limits = Limits.DEFAULT;
            byte[] bytes = Payload.of(file).read(limits.bytes());
            return read(file, new DocumentReader(limits).read(name, bytes));
        } catch (UnreadableException e) {
            String problem = e.locate(name) + ": " + e.fault().words().getOrDefault("problem", "too much");
            throw new InvalidConfigException(Report.unreadable(name, problem));
        } catch (IOException e) {
            throw new InvalidConfigException(Report.unreadable(name, Iotdd.problem(name, e)));
        }
    }

    /** One for all files: modules of a build each read theirs. */
    private static final class Shared {
        static final Checker CHECKER = new Checker(Spec.bundled());
    }

    private static Config read(Path file, Document document) {
        Checker checker = Shared.CHECKER;
        List<Finding> findings = new ArrayList<>(checker.checkAgainst(SCHEMA, document, Config.defaults()));
        List<Violation> further = new ConfigNames(Spec.bundled()).violations(document.root());
        findings.addAll(checker.findings(document, further, Config.defaults()));
        if (!findings.isEmpty()) {
            throw new InvalidConfigException(Report.of(
                    document.file(),
                    Optional.empty(),
                    List.of(),
                    findings.stream().distinct().toList()));
        }
        return new ConfigData(file, document).config();
    }
}
