package dev.iotdd.drift;

import dev.iotdd.Limits;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a model of the service from a file, and recognises how it is written. */
final class ModelFile {

    /** A model of all AWS IoT has a million characters and some ten thousand values. */
    private static final Limits LIMITS = new Limits(256 << 20, 20_000_000, 100, 1_000);

    private static final String PAGINATORS = "paginators-1.json";

    private ModelFile() {}

    static ServiceModel read(Path file) {
        JsonNode root = tree(file);
        if (SmithyModel.recognises(root)) {
            return SmithyModel.of(root);
        }
        if (BotocoreModel.recognises(root)) {
            return BotocoreModel.of(root, paginators(file));
        }
        throw new InvalidModelException(file + " is neither a botocore service-2.json nor a Smithy JSON AST: it has no "
                + "members 'operations' and 'shapes', and no 'smithy' and 'shapes'.");
    }

    private static JsonNode paginators(Path model) {
        for (String name : new String[] {PAGINATORS, PAGINATORS + ".gz"}) {
            Path beside = model.resolveSibling(name);
            if (Files.exists(beside)) {
                return tree(beside);
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode tree(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new DocumentReader(LIMITS)
                    .read("model.json", content.readAllBytes())
                    .root();
        } catch (IOException e) {
            throw new InvalidModelException(FileProblem.reading(file.toString(), e), e);
        } catch (UnreadableException e) {
            throw new InvalidModelException(e.problem(file.toString()), e);
        }
    }
}
