package dev.iotdd.conform.kit;

import dev.iotdd.conform.kit.Bench.Answered;
import dev.iotdd.contract.Call;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Pagination;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of a list, to the last.
 *
 * @param last the last page
 * @param all an answer with the elements of all pages
 */
record Pages(Answered last, JsonNode all) {

    /** Reads all pages; empty if one of them is not as it should be, which is a problem then. */
    static Optional<Pages> of(Bench bench, Call call) {
        Operation operation = bench.spec().findOperation(call.operation()).orElseThrow();
        Pagination paging = operation.pagination().orElseThrow();
        ObjectNode input = (ObjectNode) Trees.read(call.input());
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        Set<String> tokens = new HashSet<>();
        while (true) {
            Answered page = bench.call(new Call(call.operation(), input.toString()));
            if (!bench.expectSuccess(page) || !fits(bench, page, paging, input)) {
                return Optional.empty();
            }
            page.body().path(paging.resultKey()).forEach(elements::add);
            JsonNode token = page.body().path(paging.outputToken());
            if (!token.isString()) {
                return Optional.of(
                        new Pages(page, JsonNodeFactory.instance.objectNode().set(paging.resultKey(), elements)));
            }
            if (!tokens.add(token.stringValue())) {
                bench.problem(page, "another page for each " + paging.inputToken(), "a token that came before");
                return Optional.empty();
            }
            input.set(paging.inputToken(), token);
        }
    }

    private static boolean fits(Bench bench, Answered page, Pagination paging, ObjectNode input) {
        int most = paging.limitKey()
                .map(key -> input.path(key).asInt(Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        int size = page.body().path(paging.resultKey()).size();
        if (size > most) {
            bench.problem(page, most + " at most in " + paging.resultKey(), String.valueOf(size));
        }
        return size <= most;
    }
}
