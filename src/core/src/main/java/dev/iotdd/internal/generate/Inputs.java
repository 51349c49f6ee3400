package dev.iotdd.internal.generate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The input documents: all that a caller gives, in one flat object, as {@code aws iot … --cli-input-json} takes it and
 * as profiles are kept in files. Members of the body and parameters of path and query become members alike.
 */
final class Inputs {

    private Inputs() {}

    static void generate(Workspace workspace) {
        for (JsonNode operation : workspace.tree("generated/operations.json")) {
            String title = operation.path("name").asString() + "Input";
            String path = "generated/inputs/" + title + ".json";
            workspace.put(path, input(workspace, operation, path, title));
        }
    }

    private static ObjectNode input(Workspace workspace, JsonNode operation, String path, String title) {
        String name = operation.path("name").asString();
        ObjectNode input = Schemas.file(path, title, "All that a caller of " + name + " gives, in one object.");
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (JsonNode parameter : operation.path("parameters")) {
            parameter(parameter, properties, required);
        }
        if (operation.has("requestBody")) {
            body(workspace.tree("schemas/" + operation.path("requestBody").asString() + ".json"), properties, required);
        }
        input.put("type", "object");
        input.set("properties", properties);
        if (!required.isEmpty()) {
            input.set("required", required);
        }
        input.put("additionalProperties", false);
        if (workspace.tree("generated/rule-sets/" + name + "Rules.json").has("allOf")) {
            input.putArray("allOf").addObject().put("$ref", "../rule-sets/" + name + "Rules.json");
        }
        return input;
    }

    private static void parameter(JsonNode parameter, ObjectNode properties, ArrayNode required) {
        String name = parameter.path("name").asString();
        ObjectNode reference = JsonNodeFactory.instance
                .objectNode()
                .put("$ref", "../../schemas/" + parameter.path("schema").asString() + ".json");
        ObjectNode property = properties.putObject(name);
        if (parameter.has("description")) {
            property.set("description", parameter.path("description"));
        }
        if (parameter.path("required").booleanValue()) {
            required.add(name);
            property.setAll(reference);
        } else {
            property.putArray("anyOf").add(reference).addObject().put("type", "null");
        }
    }

    private static void body(JsonNode body, ObjectNode properties, ArrayNode required) {
        body.path("properties")
                .properties()
                .forEach(member -> properties.set(member.getKey(), References.moved(member.getValue(), "schemas/")));
        body.path("required").forEach(required::add);
    }
}
