package dev.iotdd.coverage;

import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.RuleInfo.Scope;
import dev.iotdd.spec.Spec;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** All that tests can exercise, by what the specification says. */
final class Inventory {

    /** How the flags of an update begin that delete something. */
    private static final String DELETE = "delete";

    private final Spec spec;
    private final Map<String, Structure> inputs = new LinkedHashMap<>();
    private final Map<String, Structure> responses = new LinkedHashMap<>();

    Inventory(Spec spec) {
        this.spec = spec;
        for (Operation operation : spec.operations()) {
            JsonNode definitions =
                    spec.files().tree(Spec.bundlePath(operation.name())).path("$defs");
            inputs.put(operation.name(), Structure.of(definitions, operation.name() + "Input"));
            responses.put(operation.name(), Structure.of(definitions, operation.response()));
        }
    }

    /** All items of these operations. */
    Set<CoverageItem> items(Collection<String> operations) {
        Set<CoverageItem> items = new TreeSet<>();
        for (String name : operations) {
            items.add(new CoverageItem(Kind.REQUEST, name, ""));
            items.add(new CoverageItem(Kind.RESPONSE, name, ""));
            inputs(name).all("", request(name, items::add));
            responses(name).all("", response(name, items::add));
            spec.findOperation(name)
                    .orElseThrow()
                    .errors()
                    .forEach(error -> items.add(new CoverageItem(Kind.ERROR, name, error.name())));
        }
        spec.rules().stream()
                .filter(Inventory::concernsMessages)
                .filter(rule -> operations.stream().anyMatch(rule::appliesTo))
                .forEach(rule -> items.add(new CoverageItem(Kind.RULE, "", rule.id())));
        return items;
    }

    /** Whether a message on the wire can break it, and not just a file or a project. */
    private static boolean concernsMessages(RuleInfo rule) {
        return rule.on()
                && EnumSet.of(Check.SHAPE, Check.SCHEMA, Check.CODE).contains(rule.check())
                && EnumSet.of(Scope.ANY, Scope.REQUEST, Scope.RESPONSE, Scope.EXCHANGE)
                        .contains(rule.scope());
    }

    /** Tells what a request has. */
    void request(String operation, JsonNode input, Consumer<CoverageItem> found) {
        found.accept(new CoverageItem(Kind.REQUEST, operation, ""));
        inputs(operation).found(input, "", request(operation, found));
    }

    /** Tells what a response has. */
    void response(String operation, JsonNode body, Consumer<CoverageItem> found) {
        found.accept(new CoverageItem(Kind.RESPONSE, operation, ""));
        responses(operation).found(body, "", response(operation, found));
    }

    private Structure inputs(String operation) {
        return known(inputs, operation);
    }

    private Structure responses(String operation) {
        return known(responses, operation);
    }

    private static Structure known(Map<String, Structure> structures, String operation) {
        Structure structure = structures.get(operation);
        if (structure == null) {
            throw new IllegalArgumentException("'" + operation + "' is no operation of the API; known are "
                    + String.join(", ", structures.keySet()) + ".");
        }
        return structure;
    }

    private static Structure.Visitor request(String operation, Consumer<CoverageItem> found) {
        return new Structure.Visitor() {
            @Override
            public void member(String path, boolean isTrue) {
                found.accept(new CoverageItem(Kind.REQUEST_MEMBER, operation, path));
                if (isTrue && path.startsWith(DELETE)) {
                    found.accept(new CoverageItem(Kind.DELETE_FLAG, operation, path));
                }
            }

            @Override
            public void value(String path, String value) {
                found.accept(new CoverageItem(Kind.REQUEST_VALUE, operation, path + "=" + value));
            }
        };
    }

    private static Structure.Visitor response(String operation, Consumer<CoverageItem> found) {
        return new Structure.Visitor() {
            @Override
            public void member(String path, boolean isTrue) {
                found.accept(new CoverageItem(Kind.RESPONSE_MEMBER, operation, path));
            }

            @Override
            public void value(String path, String value) {
                found.accept(new CoverageItem(Kind.RESPONSE_VALUE, operation, path + "=" + value));
            }
        };
    }
}
