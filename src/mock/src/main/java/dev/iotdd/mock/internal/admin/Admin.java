package dev.iotdd.mock.internal.admin;

import dev.iotdd.mock.Call;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.Fault;
import dev.iotdd.mock.InvalidSeedException;
import dev.iotdd.mock.internal.api.Documents;
import dev.iotdd.mock.internal.api.Trees;
import dev.iotdd.mock.internal.fault.Faults;
import dev.iotdd.mock.internal.http.HttpHandler;
import dev.iotdd.mock.internal.http.HttpReply;
import dev.iotdd.mock.internal.http.HttpRequest;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.mock.internal.state.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The paths below {@code /_iotdd}, which no operation of the API can have, and the page there. */
public final class Admin implements HttpHandler {

    private static final String ROOT = "/_iotdd";
    private static final Pattern AFTER = Pattern.compile("(?:^|&)after=([0-9]{1,18})(?:&|$)");

    // No name but these: otherwise any page on the web could talk to the mock under a name of its own.
    private static final Pattern OWN_HOST =
            Pattern.compile("(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+])(:[0-9]+)?");

    private final Store store;
    private final Scope standard;
    private final Recorder recorder;
    private final Faults faults;
    private final Choices choices;
    private final Seeds seeds;
    private final Supplier<List<String>> problems;
    private final Consumer<Fault> inject;

    public Admin(
            Store store,
            Scope standard,
            Recorder recorder,
            Faults faults,
            Choices choices,
            Seeds seeds,
            Supplier<List<String>> problems,
            Consumer<Fault> inject) {
        this.store = store;
        this.standard = standard;
        this.recorder = recorder;
        this.faults = faults;
        this.choices = choices;
        this.seeds = seeds;
        this.problems = problems;
        this.inject = inject;
    }

    /** Whether a request is for here. */
    public static boolean concerns(HttpRequest request) {
        String path = request.path();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        if (!isTrusted(request)) {
            return refuse(403, "The admin path is for pages and programs of this machine.");
        }
        try {
            String path = request.path().substring(ROOT.length());
            return answer(request.method() + " " + path, request)
                    .orElseGet(() -> refuse(404, "There is no " + request.method() + " " + request.path() + "."));
        } catch (InvalidSeedException | IllegalArgumentException e) {
            return refuse(400, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isTrusted(HttpRequest request) {
        String host = request.header("Host").orElse("");
        boolean isOwn = OWN_HOST.matcher(host).matches();
        boolean fromOwnPage =
                request.header("Origin").map(("http://" + host)::equals).orElse(true);
        return isOwn && fromOwnPage;
    }

    private Optional<HttpReply> answer(String what, HttpRequest request) {
        return switch (what) {
            case "GET ", "GET /" -> Optional.of(page());
            case "GET /calls" -> Optional.of(json(calls(request)));
            case "DELETE /calls" -> done(recorder::clear);
            case "GET /state" -> Optional.of(json(state()));
            case "POST /reset" -> done(this::reset);
            case "POST /seed" -> done(() -> seed(request));
            case "GET /export" -> Optional.of(json(export()));
            case "GET /faults" -> Optional.of(json(pending()));
            case "POST /faults" -> done(() -> inject.accept(Json.fault(body(request))));
            case "DELETE /faults" -> done(faults::clear);
            default -> Optional.empty();
        };
    }

    private void reset() {
        store.reset();
        recorder.clear();
        faults.clear();
    }

    private static Optional<HttpReply> done(Runnable action) {
        action.run();
        return Optional.of(json(Trees.NODES.objectNode().put("done", true)));
    }

    private ObjectNode calls(HttpRequest request) {
        var matcher = AFTER.matcher(request.query());
        long after = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        List<Call> recorded = recorder.calls();
        ObjectNode json = Trees.NODES.objectNode().put("count", recorder.count());
        json.put("first", recorded.isEmpty() ? 0 : recorded.get(0).id());
        ArrayNode calls = json.putArray("calls");
        recorded.stream().filter(call -> call.id() > after).forEach(call -> calls.add(Json.call(call)));
        return json;
    }

    private ObjectNode state() {
        ObjectNode json = Trees.NODES.objectNode();
        json.put("account", standard.account()).put("region", standard.region());
        ArrayNode scopes = json.putArray("scopes");
        store.regions().values().forEach(region -> scopes.add(Json.region(region)));
        json.setAll(pending());
        ObjectNode chosen = json.putObject("choices");
        for (Choice choice : Choice.values()) {
            chosen.put(choice.id(), choices.get(choice));
        }
        ArrayNode faulty = json.putArray("problems");
        problems.get().forEach(faulty::add);
        return json;
    }

    private ObjectNode pending() {
        ObjectNode json = Trees.NODES.objectNode();
        ArrayNode list = json.putArray("faults");
        faults.pending().forEach(fault -> list.add(Json.fault(fault)));
        return json;
    }

    private ObjectNode export() {
        ObjectNode files = Trees.NODES.objectNode();
        Exports.of(store, standard).forEach(files::put);
        return files;
    }

    private void seed(HttpRequest request) {
        JsonNode body = body(request);
        List<JsonNode> documents =
                body.isArray() ? List.copyOf(body.valueStream().toList()) : List.of(body);
        List<Seeds.Seed> list = new ArrayList<>();
        for (JsonNode document : documents) {
            String file = "document " + (list.size() + 1) + ".json";
            list.add(seeds.seed(file, document.toString().getBytes(StandardCharsets.UTF_8)));
        }
        seeds.plant(list);
    }

    private static JsonNode body(HttpRequest request) {
        return Documents.read(request.body()).orElseThrow(() -> new IllegalArgumentException("The body is no JSON."));
    }

    private static HttpReply json(JsonNode body) {
        return HttpReply.of(200, headers("application/json"), body.toString());
    }

    private static Map<String, String> headers(String type) {
        return Map.of("Content-Type", type, "Cache-Control", "no-store");
    }

    private static HttpReply page() {
        try (InputStream page = Admin.class.getResourceAsStream("page.html")) {
            if (page == null) {
                throw new IllegalStateException("The jar has no page.html");
            }
            String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            return HttpReply.of(200, headers("text/html; charset=utf-8"), html)
                    .withHeader(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                                    + " connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public HttpReply refuse(int status, String message) {
        return HttpReply.of(
                status,
                headers("application/json"),
                Trees.NODES.objectNode().put("message", message).toString());
    }
}
