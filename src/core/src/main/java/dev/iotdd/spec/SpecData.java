package dev.iotdd.spec;

import dev.iotdd.Evidence;
import dev.iotdd.Level;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Operation.Pagination;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.RuleInfo.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes records of the specification's files. */
final class SpecData {

    private static final String ALL = "*";

    private SpecData() {}

    static List<RuleInfo> rules(JsonNode rules) {
        return list(rules, SpecData::rule);
    }

    private static RuleInfo rule(JsonNode file) {
        JsonNode rule = file.path("x-iotdd");
        JsonNode level = rule.path("level");
        return new RuleInfo(
                text(file, "title"),
                text(rule, "section"),
                Check.valueOf(text(rule, "check").toUpperCase(Locale.ROOT)),
                text(file, "description"),
                level.isString() ? Level.ofWord(level.asString()) : gravest(level),
                level.isString() ? Map.of() : map(level, word -> Level.ofWord(word.asString())),
                !rule.path("default").asString("").equals("off"),
                Evidence.ofLetter(text(rule, "evidence")),
                texts(rule, "facts"),
                Scope.valueOf(text(rule, "scope").toUpperCase(Locale.ROOT)),
                texts(rule, "operations").contains(ALL) ? List.of() : texts(rule, "operations"),
                texts(rule, "hides"),
                texts(rule, "keywords"),
                map(rule.path("parameters"), JsonNode::longValue),
                options(rule.path("options")),
                text(rule, "message"),
                optional(rule, "cure"),
                text(rule, "since"),
                RuleInfo.Fix.valueOf(rule.path("fix").asString("none").toUpperCase(Locale.ROOT)));
    }

    private static List<RuleOption> options(JsonNode options) {
        return options.properties().stream()
                .map(option -> option(option.getKey(), option.getValue()))
                .toList();
    }

    private static RuleOption option(String name, JsonNode option) {
        return new RuleOption(
                name,
                text(option, "description"),
                option.path("default").decimalValue(),
                option.path("minimum").decimalValue(),
                option.path("maximum").decimalValue());
    }

    private static Level gravest(JsonNode levels) {
        return map(levels, word -> Level.ofWord(word.asString())).values().stream()
                .min(Level::compareTo)
                .orElseThrow();
    }

    static List<Operation> operations(JsonNode operations) {
        return list(operations, SpecData::operation);
    }

    private static Operation operation(JsonNode operation) {
        return new Operation(
                text(operation, "name"),
                text(operation, "method"),
                text(operation, "path"),
                list(operation.path("parameters"), SpecData::parameter),
                optional(operation, "requestBody"),
                text(operation, "response"),
                operation.path("status").intValue(),
                list(
                        operation.path("errors"),
                        error -> new ErrorType(
                                text(error, "name"), error.path("status").intValue())),
                operation.has("pagination") ? Optional.of(pagination(operation.path("pagination"))) : Optional.empty());
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                text(parameter, "name"),
                text(parameter, "in"),
                parameter.path("required").booleanValue(),
                text(parameter, "type"));
    }

    private static Pagination pagination(JsonNode paging) {
        return new Pagination(
                text(paging, "inputToken"),
                text(paging, "outputToken"),
                optional(paging, "limitKey"),
                text(paging, "resultKey"));
    }

    static List<Metric> builtInMetrics(JsonNode metrics) {
        return list(metrics.path("builtIn"), metric -> metric(metric, text(metric, "name"), text(metric, "side")));
    }

    static List<Metric> customMetrics(JsonNode metrics) {
        return list(metrics.path("custom"), metric -> metric(metric, text(metric, "type"), "custom"));
    }

    private static Metric metric(JsonNode metric, String name, String side) {
        return new Metric(
                name,
                metric.path("title").asString(name),
                metric.path("unit").asString(""),
                side,
                text(metric, "valueMember"),
                texts(metric, "operators"),
                metric.path("duration").path("withValue").asString("").equals("required"),
                metric.path("statistic").booleanValue(),
                metric.path("ml").booleanValue(),
                metric.path("dimension").booleanValue());
    }

    static Example example(JsonNode example) {
        return new Example(text(example, "wrong"), text(example, "message"), text(example, "right"));
    }

    static Map<String, Fact> facts(JsonNode facts) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        facts.properties().forEach(fact -> byId.put(fact.getKey(), fact(fact.getKey(), fact.getValue())));
        return byId;
    }

    private static Fact fact(String id, JsonNode fact) {
        return new Fact(
                id,
                text(fact, "statement"),
                text(fact, "source"),
                optional(fact, "url").orElse(""),
                Evidence.ofLetter(text(fact, "confidence")));
    }

    private static String text(JsonNode node, String member) {
        return optional(node, member)
                .orElseThrow(() -> new IllegalStateException("The specification lacks '" + member + "' in " + node));
    }

    private static Optional<String> optional(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode node, String member) {
        return list(node.path(member), JsonNode::stringValue);
    }

    private static <T> List<T> list(JsonNode list, Function<JsonNode, T> element) {
        return list.valueStream().map(element).toList();
    }

    private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), value.apply(member.getValue())));
        return map;
    }
}
