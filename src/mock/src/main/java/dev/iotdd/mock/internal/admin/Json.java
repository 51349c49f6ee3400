package dev.iotdd.mock.internal.admin;

import dev.iotdd.Finding;
import dev.iotdd.mock.Call;
import dev.iotdd.mock.Fault;
import dev.iotdd.mock.Latency;
import dev.iotdd.mock.internal.api.Trees;
import dev.iotdd.mock.internal.api.Views;
import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Region;
import dev.iotdd.mock.internal.state.Resource;
import dev.iotdd.mock.internal.state.Resource.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the admin path answers, as JSON. */
final class Json {

    private Json() {}

    static ObjectNode call(Call call) {
        ObjectNode json = Trees.NODES.objectNode();
        json.put("id", call.id());
        json.put("at", call.at().toString());
        json.put("operation", call.operation().orElse(null));
        json.put("account", call.account()).put("region", call.region());
        json.put("method", call.method()).put("target", call.target());
        ObjectNode requestHeaders = json.putObject("requestHeaders");
        call.requestHeaders().forEach((name, values) -> requestHeaders.put(name, String.join(", ", values)));
        json.put("requestBody", call.requestBody());
        json.put("status", call.status());
        json.put("errorType", call.errorType().orElse(null));
        ObjectNode responseHeaders = json.putObject("responseHeaders");
        call.responseHeaders().forEach(responseHeaders::put);
        json.put("responseBody", call.responseBody());
        ArrayNode findings = json.putArray("findings");
        call.findings().forEach(finding -> findings.add(finding(finding)));
        json.put("fault", call.fault().orElse(null));
        json.put("tookMicros", call.took().toNanos() / 1000);
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        return Trees.NODES
                .objectNode()
                .put("rule", finding.rule())
                .put("level", finding.level().word())
                .put("pointer", finding.location().pointer())
                .put("message", finding.message())
                .put("cure", finding.cure().orElse(null));
    }

    static ObjectNode region(Region region) {
        ObjectNode json = Trees.NODES.objectNode();
        json.put("account", region.scope().account());
        json.put("region", region.scope().region());
        list(json.putArray("profiles"), region, Kind.PROFILE);
        list(json.putArray("customMetrics"), region, Kind.CUSTOM_METRIC);
        list(json.putArray("dimensions"), region, Kind.DIMENSION);
        return json;
    }

    private static void list(ArrayNode list, Region region, Kind kind) {
        region.now().all(kind).values().forEach(resource -> list.add(resource(resource)));
    }

    private static ObjectNode resource(Resource resource) {
        ObjectNode json = Trees.NODES.objectNode();
        json.put("name", resource.name());
        json.set("described", Views.described(resource));
        json.set("tags", Trees.tagList(resource.tags()));
        ArrayNode targets = json.putArray("targets");
        resource.targets().forEach(targets::add);
        ArrayNode versions = json.putArray("versions");
        resource.past().forEach(version -> versions.add(version(version)));
        versions.add(version(new Version(resource.version(), resource.modified(), resource.content())));
        return json;
    }

    private static ObjectNode version(Version version) {
        ObjectNode json = Trees.NODES.objectNode();
        json.put("version", version.version());
        json.put("modified", version.modified().toString());
        json.set("content", version.content());
        return json;
    }

    static ObjectNode fault(Fault fault) {
        ObjectNode json = Trees.NODES.objectNode();
        json.put("kind", fault.kind().word());
        ArrayNode operations = json.putArray("operations");
        fault.operations().stream().sorted().forEach(operations::add);
        json.put("after", fault.after()).put("times", fault.times()).put("rate", fault.rate());
        fault.latency().ifPresent(latency -> json.put("latency", latency.toString()));
        fault.error().ifPresent(error -> json.put("error", error));
        return json;
    }

    /**
     * The fault that a document asks for: {@code {"kind": "delay", "delayMillis": 20, "toMillis": 90, "times": 3}}.
     *
     * @throws IllegalArgumentException if it asks for none
     */
    static Fault fault(JsonNode json) {
        Fault.Kind kind = Fault.Kind.ofWord(json.path("kind").asString(""));
        Fault fault = switch (kind) {
            case DELAY -> Fault.delay(latency(json));
            case ERROR -> Fault.error(json.path("error").asString(""));
            default -> Fault.of(kind);
        };
        List<String> operations =
                json.path("operations").valueStream().map(JsonNode::asString).toList();
        return fault.on(operations.toArray(String[]::new))
                .after(json.path("after").asInt(0))
                .times(json.path("times").asInt(Integer.MAX_VALUE))
                .rate(json.path("rate").asDouble(1));
    }

    private static Latency latency(JsonNode json) {
        Duration from = Duration.ofMillis(json.path("delayMillis").asLong(0));
        Optional<Duration> to = json.has("toMillis")
                ? Optional.of(Duration.ofMillis(json.path("toMillis").asLong()))
                : Optional.empty();
        return to.map(longest -> Latency.between(from, longest)).orElse(Latency.fixed(from));
    }
}
