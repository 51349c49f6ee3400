package dev.iotdd.internal.generate;

import dev.iotdd.internal.source.SpecFiles;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the operations out of the OpenAPI document. It belongs to the build, so that the library needs no OpenAPI
 * parser to know its operations.
 */
final class OperationsIndex {

    private static final String SUCCESS = "200";

    private final OpenAPI api;
    private final Path spec;

    private OperationsIndex(OpenAPI api, Path spec) {
        this.api = api;
        this.spec = spec;
    }

    static JsonNode of(Path spec) {
        return new OperationsIndex(parse(spec.resolve("openapi.yaml"), false).getOpenAPI(), spec).operations();
    }

    static SwaggerParseResult parse(Path document, boolean resolve) {
        ParseOptions options = new ParseOptions();
        options.setResolve(resolve);
        return new OpenAPIV3Parser().readLocation(document.toString(), List.of(), options);
    }

    private ArrayNode operations() {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                operations.add(operation(path, item, method.name(), operation))));
        return operations;
    }

    private ObjectNode operation(String path, PathItem item, String method, Operation operation) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.put("name", operation.getOperationId()).put("method", method).put("path", path);
        ArrayNode parameters = index.putArray("parameters");
        Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(list -> Optional.ofNullable(list).stream().flatMap(List::stream))
                .forEach(parameter -> parameters.add(parameter(parameter)));
        if (operation.getRequestBody() != null) {
            index.put("requestBody", schema(json(operation.getRequestBody().getContent())));
        }
        ApiResponse success = in(operation.getResponses(), SUCCESS);
        index.put("status", Integer.parseInt(SUCCESS));
        index.put("response", schema(json(success.getContent())));
        index.put("emptyBody", Boolean.TRUE.equals(extension(success.getExtensions(), "x-iotdd-empty-body")));
        ArrayNode errors = index.putArray("errors");
        operation
                .getResponses()
                .forEach((status, response) -> errors(status, response).forEach(errors::add));
        paging(operation).ifPresent(paging -> index.set("pagination", paging));
        return index;
    }

    private ObjectNode parameter(Parameter given) {
        Parameter parameter =
                given.get$ref() == null ? given : in(api.getComponents().getParameters(), name(given.get$ref()));
        String schema = schema(parameter.getSchema());
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", parameter.getName())
                .put("in", parameter.getIn())
                .put("required", Boolean.TRUE.equals(parameter.getRequired()))
                .put("schema", schema)
                .put("type", type(schema))
                .put("description", parameter.getDescription());
    }

    /** The JSON type of a shape, which may be a reference to another one. */
    private String type(String schema) {
        JsonNode shape = SpecFiles.in(spec).tree("schemas/" + schema + ".json");
        return shape.has("type")
                ? shape.path("type").asString()
                : type(name(shape.path("$ref").asString()).replace(".json", ""));
    }

    private List<ObjectNode> errors(String status, ApiResponse given) {
        ApiResponse response =
                given.get$ref() == null ? given : in(api.getComponents().getResponses(), name(given.get$ref()));
        List<ObjectNode> errors = new ArrayList<>();
        if (extension(response.getExtensions(), "x-iotdd-errors") instanceof List<?> names) {
            names.forEach(name -> errors.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("name", name.toString())
                    .put("status", Integer.parseInt(status))));
        }
        return errors;
    }

    private static Optional<ObjectNode> paging(Operation operation) {
        if (!(extension(operation.getExtensions(), "x-iotdd-pagination") instanceof Map<?, ?> members)) {
            return Optional.empty();
        }
        ObjectNode paging = JsonNodeFactory.instance.objectNode();
        members.forEach((name, value) -> paging.put(name.toString(), value.toString()));
        return Optional.of(paging);
    }

    private static Object extension(Map<String, Object> extensions, String name) {
        return extensions == null ? "" : extensions.getOrDefault(name, "");
    }

    private static Schema<?> json(Content content) {
        return in(content, "application/json").getSchema();
    }

    private static <T> T in(Map<String, T> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new AssertionError("There is no " + key));
    }

    private static String schema(Schema<?> schema) {
        return name(schema.get$ref());
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
