package dev.iotdd.mock.internal.admin;

import dev.iotdd.internal.FileProblem;
import dev.iotdd.mock.internal.api.Trees;
import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Region;
import dev.iotdd.mock.internal.state.Resource;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.mock.internal.state.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The state as documents that {@link Seeds} reads again, and that {@code iotdd validate} takes. */
public final class Exports {

    private static final Map<Kind, String> FOLDERS =
            Map.of(Kind.PROFILE, "profiles", Kind.CUSTOM_METRIC, "custom-metrics", Kind.DIMENSION, "dimensions");

    private Exports() {}

    /** All documents by their paths. */
    public static Map<String, String> of(Store store, Scope standard) {
        Map<String, String> files = new TreeMap<>();
        for (Region region : store.regions().values()) {
            Scope scope = region.scope();
            String root = scope.equals(standard) ? "" : Seeds.SCOPES + "/" + scope + "/";
            for (Kind kind : Kind.values()) {
                region.now().all(kind).values().forEach(resource -> export(root, resource, files));
            }
        }
        return files;
    }

    private static void export(String root, Resource resource, Map<String, String> files) {
        Kind kind = resource.kind();
        ObjectNode document = Trees.NODES.objectNode().put(kind.nameMember(), resource.name());
        document.setAll(resource.content());
        if (!resource.token().isEmpty()) {
            document.put("clientRequestToken", resource.token());
        }
        if (!resource.tags().isEmpty()) {
            document.set("tags", Trees.tagList(resource.tags()));
        }
        files.put(root + FOLDERS.get(kind) + "/" + fileName(resource.name()), text(document));
        int count = 0;
        for (String target : resource.targets()) {
            ObjectNode attachment = Trees.NODES
                    .objectNode()
                    .put(kind.nameMember(), resource.name())
                    .put("securityProfileTargetArn", target);
            count++;
            files.put(root + "attachments/" + fileName(resource.name() + "-" + count), text(attachment));
        }
    }

    // Not every file system takes a colon.
    private static String fileName(String name) {
        return name.replace(":", "%3A") + ".json";
    }

    private static String text(ObjectNode document) {
        return document.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /** Writes them below a folder. */
    public static void write(Map<String, String> files, Path folder) {
        files.forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(FileProblem.words(e), e);
            }
        });
    }
}
