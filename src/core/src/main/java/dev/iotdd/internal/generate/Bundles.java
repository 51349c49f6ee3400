package dev.iotdd.internal.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One file for each operation, with all that its documents need and no reference to the outside. */
final class Bundles {

    private static final String DEFINITIONS = "#/$defs/";

    /** What a schema says of itself as a file, and what only the catalogue needs. */
    private static final Set<String> OF_THE_FILE = Set.of("$schema", "$id", "$comment", "x-iotdd");

    private final Workspace workspace;
    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Bundles(Workspace workspace) {
        this.workspace = workspace;
    }

    static void generate(Workspace workspace) {
        for (JsonNode operation : workspace.tree("generated/operations.json")) {
            String name = operation.path("name").asString();
            ObjectNode bundle = new Bundles(workspace).bundle(operation, name);
            workspace.put("generated/bundles/" + name + ".json", bundle);
            workspace.put("generated/bundles/draft-07/" + name + ".json", Draft07.of(bundle, workspace));
        }
    }

    private ObjectNode bundle(JsonNode operation, String name) {
        open.add("generated/inputs/" + name + "Input.json");
        open.add("generated/rule-sets/" + name + "Advice.json");
        open.add("schemas/" + operation.path("response").asString() + ".json");
        if (operation.has("requestBody")) {
            open.add("schemas/" + operation.path("requestBody").asString() + ".json");
        }
        operation
                .path("errors")
                .forEach(error -> open.add("schemas/" + error.path("name").asString() + ".json"));
        while (!open.isEmpty()) {
            define(open.remove());
        }
        return file(name);
    }

    private void define(String path) {
        String title = title(path);
        if (definitions.containsKey(title)) {
            return;
        }
        definitions.put(title, definition(workspace.tree(path), reference -> {
            String target = References.resolve(path, reference);
            open.add(target);
            return DEFINITIONS + title(target);
        }));
    }

    /** A file's schema as part of another file. */
    static ObjectNode definition(JsonNode file, UnaryOperator<String> references) {
        ObjectNode definition = (ObjectNode) References.rewritten(file, references);
        OF_THE_FILE.forEach(definition::remove);
        MetricLists.RECIPES.forEach(
                recipe -> definition.findParents(recipe).forEach(holder -> ((ObjectNode) holder).remove(recipe)));
        return definition;
    }

    private ObjectNode file(String name) {
        ObjectNode bundle = Schemas.file(
                "generated/bundles/" + name + ".json",
                name,
                "The input document of " + name + ". Among the definitions are its request body, response and errors, "
                        + "and its advice: rules that the root does not enforce.");
        bundle.put(References.REF, DEFINITIONS + name + "Input");
        ObjectNode all = bundle.putObject("$defs");
        definitions.forEach(all::set);
        return bundle;
    }

    /** The name of a file's schema. */
    static String title(String path) {
        List<String> parts = List.of(path.split("/"));
        return parts.get(parts.size() - 1).replace(".json", "");
    }
}
