package dev.iotdd.internal.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document as one file for tools that do not follow references into other files, or trip over identifiers
 * of schemas inside it: all schemas and rules that it needs are components, and nothing else is.
 */
final class OpenApiBundle {

    private static final String PATH = "generated/openapi.json";
    private static final String SOURCE = "openapi.yaml";
    private static final String COMPONENTS = "#/components/schemas/";

    private final Workspace workspace;
    private final JsonNode source;
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private OpenApiBundle(Workspace workspace) {
        this.workspace = workspace;
        this.source = workspace.tree(SOURCE);
    }

    static void generate(Workspace workspace) {
        workspace.put(PATH, new OpenApiBundle(workspace).bundle());
    }

    private JsonNode bundle() {
        ObjectNode document = (ObjectNode) source.deepCopy();
        ((ObjectNode) document.path("components")).remove("schemas");
        document = (ObjectNode) References.rewritten(document, this::ofDocument);
        while (!open.isEmpty()) {
            define(open.remove());
        }
        ObjectNode components = ((ObjectNode) document.path("components")).putObject("schemas");
        schemas.forEach(components::set);
        return document;
    }

    /** A reference of the document itself: to a component, which for a schema is only the name of a file. */
    private String ofDocument(String reference) {
        if (!reference.startsWith(COMPONENTS)) {
            return reference;
        }
        String name = reference.substring(COMPONENTS.length());
        String file =
                source.at("/components/schemas").path(name).path(References.REF).asString();
        return component(References.resolve(SOURCE, file));
    }

    private String component(String path) {
        open.add(path);
        return COMPONENTS + Bundles.title(path);
    }

    private void define(String path) {
        String title = Bundles.title(path);
        if (!schemas.containsKey(title)) {
            ObjectNode schema = Bundles.definition(
                    workspace.tree(path), reference -> component(References.resolve(path, reference)));
            forTools(schema);
            schemas.put(title, schema);
        }
    }

    /** Means the same to JSON Schema, but tools for OpenAPI want an object for {@code false}, and items for an array. */
    private static void forTools(ObjectNode schema) {
        for (JsonNode holder : schema.findParents("then")) {
            if (holder.path("then").isBoolean()) {
                ((ObjectNode) holder).putObject("then").putObject("not");
            }
        }
        for (JsonNode array : schema.findParents("type")) {
            if (array.path("type").asString("").equals("array") && !array.has("items")) {
                ((ObjectNode) array).putObject("items");
            }
        }
    }
}
