package dev.iotdd;

import dev.iotdd.internal.FileProblem;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads a project's own files; they are judged by schemas of the specification, as payloads are. */
final class ProjectFile {

    private ProjectFile() {}

    /** One for all files: modules of a build each read theirs. */
    private static final class Shared {
        static final Checker CHECKER = new Checker(Spec.bundled());
    }

    /** As {@link #read(NamedFile, String, Function)}, for what its schema says all of. */
    static Document read(NamedFile file, String schema) {
        return read(file, schema, root -> List.of());
    }

    /**
     * The document in a file.
     *
     * @param schema file of the specification that it must follow
     * @param further what else is wrong with it
     */
    static Document read(NamedFile file, String schema, Function<JsonNode, List<Violation>> further) {
        String name = file.name();
        try {
            Limits limits = Limits.DEFAULT;
            byte[] bytes = Payload.of(file.path()).read(limits.bytes());
            Document document = new DocumentReader(limits).read(name, bytes);
            check(document, schema, further.apply(document.root()));
            return document;
        } catch (UnreadableException e) {
            throw new InvalidConfigException(Report.unreadable(name, e.problem(name)));
        } catch (IOException e) {
            throw new InvalidConfigException(Report.unreadable(name, FileProblem.reading(name, e)));
        }
    }

    /**
     * The documents of the API in a file that lies beside the project's own; none where it holds something else.
     *
     * @throws InvalidConfigException if it cannot be read
     */
    static List<ApiDocument> documents(NamedFile file) {
        String name = file.name();
        try {
            byte[] bytes = Payload.of(file.path()).read(Limits.DEFAULT.bytes());
            return Shared.CHECKER.documents(name, bytes, Config.defaults());
        } catch (UnreadableException e) {
            throw new InvalidConfigException(Report.unreadable(name, e.problem(name)));
        } catch (IOException e) {
            throw new InvalidConfigException(Report.unreadable(name, FileProblem.reading(name, e)));
        }
    }

    private static void check(Document document, String schema, List<Violation> further) {
        List<Finding> findings = new ArrayList<>(Shared.CHECKER.checkAgainst(schema, document, Config.defaults()));
        findings.addAll(Shared.CHECKER.findings(document, further, Config.defaults()));
        if (!findings.isEmpty()) {
            throw new InvalidConfigException(Report.ofProject(
                    document.file(), findings.stream().distinct().toList()));
        }
    }
}
