package dev.iotdd.conform.kit;

import dev.iotdd.conform.kit.Bench.Answered;
import dev.iotdd.contract.Call;
import dev.iotdd.contract.GivenState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls one after the other, with what each has to answer. */
final class Scenario {

    private final JsonNode node;

    Scenario(JsonNode node) {
        this.node = node;
    }

    static List<ConformanceCase> all(Basis basis) {
        return basis.file()
                .path("scenarios")
                .valueStream()
                .map(node -> {
                    Scenario scenario = new Scenario(node);
                    return new ConformanceCase(basis.of(node), scenario::given, scenario::run, true);
                })
                .toList();
    }

    private List<GivenState> given(Bench bench) {
        return Trees.filled(node.path("given"), Background.values(bench.surroundings()))
                .valueStream()
                .map(Scenario::given)
                .toList();
    }

    static GivenState given(JsonNode state) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        state.path("parameters")
                .properties()
                .forEach(parameter -> parameters.put(
                        parameter.getKey(),
                        parameter.getValue().isNumber()
                                ? parameter.getValue().longValue()
                                : parameter.getValue().asString()));
        return new GivenState(state.path("state").asString(), parameters);
    }

    private void run(Bench bench) {
        Map<String, String> values = new HashMap<>(Background.values(bench.surroundings()));
        Map<String, JsonNode> saved = new HashMap<>();
        int number = 0;
        for (JsonNode step : node.path("steps")) {
            number++;
            bench.step(number + ", " + step.path("operation").asString());
            if (!run(bench, Trees.filled(step, values), saved)) {
                return;
            }
            saved.forEach((name, value) -> values.put(name, value.asString("")));
        }
    }

    /** Whether the next step makes sense: one that failed leaves nothing to go on with. */
    private static boolean run(Bench bench, JsonNode step, Map<String, JsonNode> saved) {
        Call call =
                new Call(step.path("operation").asString(), step.path("input").toString());
        boolean isPaged = step.path("paged").asBoolean(false) && !step.has("error");
        Expectation expectation = new Expectation(step, saved);
        if (isPaged) {
            return Pages.of(bench, call)
                    .filter(pages -> expectation.check(bench, pages.last(), pages.all()))
                    .isPresent();
        }
        Answered answered = bench.call(call);
        return expectation.outcome(bench, answered) && expectation.check(bench, answered, answered.body());
    }
}
