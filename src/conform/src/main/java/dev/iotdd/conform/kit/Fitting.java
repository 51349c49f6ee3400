package dev.iotdd.conform.kit;

import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Puts the names of a bench into documents of the fixtures: that of the resource, and those of custom metrics and
 * dimensions. What is special about a document stays, above all what is wrong with it.
 */
final class Fitting {

    private static final String METRIC = "metric";
    private static final String DIMENSION = "dimensionName";
    private static final String CUSTOM_METRIC = "metricName";
    private static final String METRICS = "additionalMetricsToRetain";

    private final Operation operation;
    private final List<String> addresses;
    private final Map<String, JsonNode> ordinary;
    private final Background background;

    /**
     * A fitting for an operation.
     *
     * @param addresses members of bodies that name what has to be there
     * @param ordinary the values of parameters and addresses that are nothing special
     */
    Fitting(Operation operation, List<String> addresses, Map<String, JsonNode> ordinary, Background background) {
        this.operation = operation;
        this.addresses = addresses;
        this.ordinary = ordinary;
        this.background = background;
    }

    /** Whether all parameters can travel: a wrong type in the path or the query is just another text there. */
    boolean canTravel(JsonNode document) {
        return document.isObject()
                && (operation.requestBody().isPresent() || hasOnlyParameters(document))
                && operation.parameters().stream()
                        .allMatch(parameter -> canTravel(parameter, document.path(parameter.name())));
    }

    private boolean hasOnlyParameters(JsonNode document) {
        return document.propertyNames().stream()
                .allMatch(name -> operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name)));
    }

    /**
     * Whether there is no reason beside the schemas to refuse it: texts in the query name targets, resources and pages,
     * which have to be there.
     */
    boolean canBeAccepted(JsonNode document) {
        return addresses.stream().allMatch(name -> isOrdinary(document, name))
                && operation.parameters().stream()
                        .filter(parameter -> parameter.in().equals("query")
                                && parameter.type().equals("string"))
                        .allMatch(parameter -> isOrdinary(document, parameter.name())
                                && !(isToken(parameter) && document.has(parameter.name())));
    }

    private boolean isOrdinary(JsonNode document, String name) {
        return !document.has(name) || document.path(name).equals(ordinary.get(name));
    }

    private boolean isToken(Parameter parameter) {
        return operation
                .pagination()
                .filter(paging -> paging.inputToken().equals(parameter.name()))
                .isPresent();
    }

    private static boolean canTravel(Parameter parameter, JsonNode value) {
        if (parameter.in().equals("path")) {
            return value.isString()
                    && !value.stringValue().isEmpty()
                    && !value.stringValue().startsWith(".");
        }
        return value.isMissingNode()
                || switch (parameter.type()) {
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> value.isString();
                };
    }

    /** Whether the resource has a name of its own, which no other case may use meanwhile. */
    boolean isSpecial(JsonNode document) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.in().equals("path")
                        && !document.path(parameter.name()).equals(ordinary.get(parameter.name())));
    }

    /**
     * The document with the names of a bench.
     *
     * @param example a call of the operation with these names
     * @return empty if a name leaves no room for the prefix
     */
    Optional<ObjectNode> fit(GeneratedCase entry, ObjectNode document, JsonNode example, String prefix, Names names) {
        String fault = entry.finding().map(GeneratedCase.Expected::pointer).orElse("");
        ObjectNode fitted = (ObjectNode) renamed(document, "", fault, entry, names);
        addresses.stream()
                .filter(name -> document.has(name) && isOrdinary(document, name) && example.has(name))
                .forEach(name -> fitted.set(name, example.path(name)));
        for (Parameter parameter : operation.parameters()) {
            JsonNode value = document.path(parameter.name());
            boolean isPath = parameter.in().equals("path");
            if (value.equals(ordinary.get(parameter.name())) && example.has(parameter.name())) {
                fitted.set(parameter.name(), example.path(parameter.name()));
            } else if (isPath) {
                Optional<String> special = special(value.asString(), prefix, fault.equals("/" + parameter.name()));
                if (special.isEmpty()) {
                    return Optional.empty();
                }
                fitted.put(parameter.name(), special.get());
            }
        }
        return Optional.of(fitted);
    }

    /** A wrong name stays wrong behind a prefix, a right one keeps its length. */
    private static Optional<String> special(String name, String prefix, boolean isWrong) {
        if (isWrong || prefix.isEmpty()) {
            return Optional.of(prefix + name);
        }
        return Optional.of(name)
                .filter(known -> known.length() > prefix.length())
                .map(known -> prefix + known.substring(prefix.length()));
    }

    /** Names that stand for those of the fixtures. */
    record Names(String dimension, Map<String, String> metricsByType) {}

    private JsonNode renamed(JsonNode node, String at, String fault, GeneratedCase entry, Names names) {
        if (node.isObject()) {
            ObjectNode renamed = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> renamed.set(
                            member.getKey(),
                            renamed(
                                    node,
                                    member.getKey(),
                                    member.getValue(),
                                    at + "/" + member.getKey(),
                                    fault,
                                    entry,
                                    names)));
            return renamed;
        }
        if (node.isArray()) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                renamed.add(renamed(node.path(i), at + "/" + i, fault, entry, names));
            }
            return renamed;
        }
        return node;
    }

    private JsonNode renamed(
            JsonNode parent, String member, JsonNode value, String at, String fault, GeneratedCase entry, Names names) {
        if (at.equals(fault)) {
            return value;
        }
        if (member.equals(METRICS) && value.isArray()) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < value.size(); i++) {
                boolean isFault = fault.equals(at + "/" + i);
                renamed.add(isFault ? value.path(i) : metric(parent, value.path(i), entry, names));
            }
            return renamed;
        }
        if (member.equals(METRIC) || (member.equals(CUSTOM_METRIC) && !isPath(member))) {
            return metric(parent, value, entry, names);
        }
        if (member.equals(DIMENSION) && value.isString() && !value.stringValue().isEmpty()) {
            return StringNode.valueOf(names.dimension());
        }
        return renamed(value, at, fault, entry, names);
    }

    private boolean isPath(String member) {
        return operation.parameters().stream()
                .anyMatch(parameter ->
                        parameter.name().equals(member) && parameter.in().equals("path"));
    }

    private JsonNode metric(JsonNode parent, JsonNode name, GeneratedCase entry, Names names) {
        boolean isCustom =
                name.isString() && !name.stringValue().isEmpty() && !background.isBuiltIn(name.stringValue());
        if (!isCustom) {
            return name;
        }
        String type = entry.config()
                .flatMap(
                        declared -> Optional.ofNullable(declared.customMetrics().get(name.stringValue())))
                .orElseGet(() -> background.typeOf(parent.path("criteria").path("value")));
        return StringNode.valueOf(
                Optional.ofNullable(names.metricsByType().get(type)).orElse(name.stringValue()));
    }
}
