package dev.iotdd.junit;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTTP messages as documents to validate. */
final class WireDocuments {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{(.*)", Pattern.DOTALL);

    private WireDocuments() {}

    /** The input of an operation: what path and query say, before what stands in the body. */
    static WireDocument input(
            Operation operation, String name, String path, Map<String, List<String>> query, String body) {
        Map<String, String> members = new LinkedHashMap<>();
        Map<String, String> inPath = pathParameters(operation, path);
        for (Parameter parameter : operation.parameters()) {
            String value = parameter.in().equals("path")
                    ? inPath.get(parameter.name())
                    : query.getOrDefault(parameter.name(), List.of()).stream()
                            .findFirst()
                            .orElse(null);
            if (value != null) {
                members.put(parameter.name(), json(parameter.type(), value));
            }
        }
        return new WireDocument(operation.name(), name, JsonText.indented(joined(members, body)));
    }

    /** The same, from path and query as they were sent. */
    static WireDocument input(Operation operation, String name, String target, String body) {
        int mark = target.indexOf('?');
        return mark < 0
                ? input(operation, name, target, Map.of(), body)
                : input(operation, name, target.substring(0, mark), query(target.substring(mark + 1)), body);
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.putIfAbsent(decoded(parts[0]), List.of(parts.length < 2 ? "" : decoded(parts[1])));
        }
        return parameters;
    }

    static WireDocument response(Operation operation, String name, String body) {
        return new WireDocument(operation.name() + "Response", name, JsonText.indented(body.isBlank() ? "{}" : body));
    }

    private static Map<String, String> pathParameters(Operation operation, String path) {
        String[] wanted = operation.path().split("/", -1);
        String[] found = path.split("/", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        // From the end, for an endpoint may have a path of its own before.
        for (int i = 1; i <= Math.min(wanted.length, found.length); i++) {
            String segment = wanted[wanted.length - i];
            if (segment.startsWith("{")) {
                parameters.put(segment.substring(1, segment.length() - 1), decoded(found[found.length - i]));
            }
        }
        return parameters;
    }

    // A plus sign in a path is one.
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    // A text that is not of its type stays a text, for the rules to find.
    private static String json(String type, String value) {
        boolean isInteger = type.equals("integer") && INTEGER.matcher(value).matches();
        boolean isBoolean = type.equals("boolean") && (value.equals("true") || value.equals("false"));
        return isInteger || isBoolean ? value : JsonText.quoted(value);
    }

    /** A body that is no object stays as it is, for the rules to find. */
    private static String joined(Map<String, String> members, String body) {
        String head = members.entrySet().stream()
                .map(member -> JsonText.quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(","));
        if (body.isBlank()) {
            return "{" + head + "}";
        }
        var object = OBJECT.matcher(body);
        if (head.isEmpty() || !object.matches()) {
            return body;
        }
        String rest = object.group(1);
        return "{" + head + (rest.stripLeading().startsWith("}") ? "" : ",") + rest;
    }
}
