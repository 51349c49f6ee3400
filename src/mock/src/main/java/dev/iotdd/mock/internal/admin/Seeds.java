package dev.iotdd.mock.internal.admin;

import dev.iotdd.FileResult;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.internal.source.AsJson;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.mock.InvalidSeedException;
import dev.iotdd.mock.internal.api.ApiException;
import dev.iotdd.mock.internal.api.Documents;
import dev.iotdd.mock.internal.api.Service;
import dev.iotdd.mock.internal.state.Region;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.mock.internal.state.Store;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the mock from documents as people keep them: inputs of the create operations, of UpdateSecurityProfile and of
 * AttachSecurityProfile.
 */
public final class Seeds {

    /** Folder of what belongs to other accounts or regions: {@code scopes/ACCOUNT/REGION/…}. */
    static final String SCOPES = "scopes";

    /** What to carry out in which order: first what others refer to. */
    private static final List<String> ORDER = List.of(
            "CreateCustomMetric",
            "CreateDimension",
            "CreateSecurityProfile",
            "UpdateSecurityProfile",
            "AttachSecurityProfile");

    private static final String UPDATE = "UpdateSecurityProfile";
    private static final String VERSION = "expectedVersion";
    private static final String FLAG = "delete";
    private static final String TOKEN = "clientRequestToken";

    private final Iotdd iotdd;
    private final Spec spec;
    private final Service service;
    private final Store store;
    private final Scope standard;

    public Seeds(Iotdd iotdd, Spec spec, Service service, Store store, Scope standard) {
        this.store = store;
        this.iotdd = iotdd;
        this.spec = spec;
        this.service = service;
        this.standard = standard;
    }

    /**
     * A document to start from.
     *
     * @param file where it comes from
     * @param bytes the document
     * @param scope where it belongs
     */
    // Bytes on their way: records of them are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Seed(String file, byte[] bytes, Scope scope) {}

    private record Read(Seed seed, Operation operation, ObjectNode members) {}

    /** A document of the standard scope. */
    public Seed seed(String file, byte[] bytes) {
        return new Seed(file, bytes, standard);
    }

    /** The documents in a folder and below. */
    public List<Seed> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidSeedException(List.of(folder + ": there is no such folder to start from."));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Seeds::isDocument)
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && Stream.of(".json", ".yaml", ".yml").anyMatch(name::endsWith);
    }

    private Seed read(Path folder, Path file) {
        try {
            return new Seed(file.toString(), Files.readAllBytes(file), scope(folder.relativize(file)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InvalidSeedException unreadable(Path file, IOException e) {
        return new InvalidSeedException(List.of(FileProblem.reading(file.toString(), e)));
    }

    private Scope scope(Path file) {
        return file.getNameCount() > 3 && file.getName(0).toString().equals(SCOPES)
                ? new Scope(file.getName(1).toString(), file.getName(2).toString())
                : standard;
    }

    /**
     * Creates what the documents say; all of it or, if anything is wrong with one, nothing.
     *
     * @throws InvalidSeedException if one cannot be read, is something else, or is refused
     */
    public void plant(List<Seed> seeds) {
        List<String> problems = new ArrayList<>();
        List<Read> documents = new ArrayList<>();
        seeds.forEach(seed -> read(seed, problems).ifPresent(documents::add));
        documents.sort(Comparator.comparing(
                document -> ORDER.indexOf(document.operation().name())));
        refuse(problems);
        SortedSet<Scope> scopes = documents.stream()
                .map(document -> document.seed().scope())
                .collect(Collectors.toCollection(TreeSet::new));
        store.change(scopes, drafts -> {
            documents.forEach(
                    document -> plant(document, drafts.apply(document.seed().scope()), problems));
            refuse(problems);
        });
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidSeedException(problems);
        }
    }

    private Optional<Read> read(Seed seed, List<String> problems) {
        Report report = iotdd.validate(Payload.of(seed.file(), seed.bytes()));
        Optional<Operation> operation = report.files().stream()
                .findFirst()
                .flatMap(FileResult::operation)
                .filter(ORDER::contains)
                .flatMap(spec::findOperation);
        if (operation.isEmpty()) {
            problems.add(seed.file() + ": it is no document to start from; known are the inputs of "
                    + String.join(", ", ORDER) + ".");
            return Optional.empty();
        }
        return tree(seed, problems)
                .map(members -> new Read(seed, operation.get(), withToken(operation.get(), members)));
    }

    private Optional<ObjectNode> tree(Seed seed, List<String> problems) {
        try {
            String json = AsJson.of(seed.file(), seed.bytes(), iotdd.config().limits());
            return Documents.read(json.getBytes(StandardCharsets.UTF_8)).map(ObjectNode.class::cast);
        } catch (UnreadableException e) {
            problems.add(seed.file() + ": it cannot be read.");
            return Optional.empty();
        }
    }

    // Files of people have no idempotency tokens.
    private ObjectNode withToken(Operation operation, ObjectNode members) {
        boolean takes = Documents.of(spec, "generated/inputs/" + operation.name() + "Input.json")
                .path("properties")
                .has(TOKEN);
        return takes && !members.has(TOKEN) ? members.deepCopy().put(TOKEN, "seed") : members;
    }

    private void plant(Read document, Region region, List<String> problems) {
        try {
            if (document.operation().name().equals(UPDATE)) {
                update(document, region);
            } else {
                service.handle(document.operation(), document.members(), region);
            }
        } catch (ApiException e) {
            problems.add(document.seed().file() + ": " + e.type() + ": " + e.getMessage());
        }
    }

    /** A profile in a file looks like an update of it, and is the profile itself unless another file creates that. */
    private void update(Read document, Region region) {
        ObjectNode members = document.members().deepCopy();
        members.remove(VERSION);
        try {
            service.handle(document.operation(), members, region);
        } catch (ApiException e) {
            if (!Service.isNotFound(e)) {
                throw e;
            }
            members.propertyNames().stream()
                    .filter(name -> name.startsWith(FLAG))
                    .toList()
                    .forEach(members::remove);
            service.handle(spec.findOperation("CreateSecurityProfile").orElseThrow(), members, region);
        }
    }
}
