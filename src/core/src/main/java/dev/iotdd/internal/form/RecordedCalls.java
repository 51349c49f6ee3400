package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.Numbers;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.Spec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells which operation a recorded call is of, and what its address says. */
final class RecordedCalls {

    private static final Pattern URL = Pattern.compile("[a-z]+://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}");

    private final List<Operation> operations;
    private final String domain;
    private final String service;

    RecordedCalls(Spec spec, JsonNode words) {
        this.operations = spec.operations();
        this.domain = words.path("domain").asString();
        this.service = words.path("service").asString();
    }

    Optional<Call> match(String method, String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches() || isOfAnotherService(parts.group(1))) {
            return Optional.empty();
        }
        List<String> segments = List.of(parts.group(2).split("/", -1));
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .flatMap(operation -> parameters(operation, segments).stream()
                        .map(values ->
                                new Call(operation, query(operation, values, parts.group(3)), name(method, parts))))
                .findFirst();
    }

    private static String name(String method, Matcher parts) {
        return method + " " + parts.group(2);
    }

    /** Amazon Connect, too, has paths that begin with /security-profiles. */
    private boolean isOfAnotherService(String host) {
        String name = host.replaceFirst(":[0-9]+$", "");
        return name.contains(domain)
                && Arrays.stream(name.split("\\.", -1))
                        .noneMatch(label -> label.equals(service) || label.startsWith(service + "-"));
    }

    private static Optional<Map<String, String>> parameters(Operation operation, List<String> segments) {
        List<String> template = List.of(operation.path().split("/", -1));
        if (template.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String wanted = template.get(i);
            if (wanted.startsWith("{")) {
                values.put(
                        wanted.substring(1, wanted.length() - 1),
                        decoded(segments.get(i).replace("+", "%2B")));
            } else if (!wanted.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static Map<String, String> query(Operation operation, Map<String, String> values, String query) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                all.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        List<String> known =
                operation.parameters().stream().map(Parameter::name).toList();
        all.keySet().retainAll(known);
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * A call.
     *
     * @param operation its operation
     * @param parameters what its address says, by the names of the parameters
     * @param name method and path
     */
    record Call(Operation operation, Map<String, String> parameters, String name) {

        /** All that the caller gives: what stands in the address, and the body. */
        ApiDocument input(Document document, Pointer url, Optional<Document> body, Pointer text) {
            JsonNode content = body.map(Document::root).orElse(JsonNodeFactory.instance.objectNode());
            DocumentKind kind = new DocumentKind(operation, Part.INPUT);
            if (body.isPresent() && !content.isObject()) {
                return document(new DocumentKind(operation, Part.BODY), body.get(), text);
            }
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            operation.parameters().stream()
                    .filter(parameter -> parameters.containsKey(parameter.name()))
                    .forEach(parameter -> root.set(
                            parameter.name(), value(parameter, parameters.getOrDefault(parameter.name(), ""))));
            content.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
            Document address = document.at(url, root);
            Origin origin = at -> body.isPresent() && !isInAddress(at)
                    ? new Origin.Spot(body.get(), at, text)
                    : new Origin.Spot(address, at, url);
            return new ApiDocument(kind, root, origin, Optional.of(name), Unknowns.NONE, List.of());
        }

        private boolean isInAddress(Pointer at) {
            return at.length() > 0 && parameters.containsKey(at.tokens().get(0));
        }

        private static JsonNode value(Parameter parameter, String text) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (parameter.type()) {
                case "integer", "number" ->
                    NUMBER.matcher(text).matches() ? Numbers.node(text) : nodes.stringNode(text);
                case "boolean" ->
                    text.equals("true") || text.equals("false")
                            ? nodes.booleanNode(text.equals("true"))
                            : nodes.stringNode(text);
                default -> nodes.stringNode(text);
            };
        }

        ApiDocument document(DocumentKind kind, Document body, Pointer text) {
            return new ApiDocument(
                    kind,
                    body.root(),
                    at -> new Origin.Spot(body, at, text),
                    Optional.of(name),
                    Unknowns.NONE,
                    List.of());
        }
    }
}
