package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.pact.PactFile.Interaction;
import dev.iotdd.spec.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what of a pact is not judged, and why: no finding would be no praise. */
final class Judgeable {

    private static final String NOTHING = "nothing-judged";
    private static final String MESSAGE = "message-not-judged";
    private static final int EXAMPLES = 3;

    private final Routes routes;

    Judgeable(Routes routes) {
        this.routes = routes;
    }

    /**
     * What is left out: the whole pact, or its messages.
     *
     * @param provider the name of the service as a provider
     */
    List<Violation> doubts(PactFile pact, String provider) {
        List<Interaction> calls = pact.calls();
        List<Interaction> messages = pact.messages();
        boolean isForeign = !pact.provider().equals(provider) && calls.stream().noneMatch(this::isOfApi);
        if (isForeign && !calls.isEmpty()) {
            return List.of(nothing(Pointer.of("provider", "name"), foreign(pact, provider, calls)));
        }
        if (calls.isEmpty()) {
            return List.of(empty(pact, messages));
        }
        return messages.stream().map(Judgeable::message).toList();
    }

    /** Whether a violation is that the whole pact is not judged. */
    static boolean isWhole(Violation violation) {
        return violation.rule().equals(NOTHING);
    }

    private boolean isOfApi(Interaction call) {
        return routes.find(call.method(), call.path()).isPresent();
    }

    private static String foreign(PactFile pact, String provider, List<Interaction> calls) {
        List<String> examples = new ArrayList<>(calls.stream()
                .map(call -> call.method() + " " + call.path())
                .distinct()
                .limit(EXAMPLES)
                .toList());
        return "its provider is " + quoted(pact.provider()) + ", not " + quoted(provider)
                + ", and none of its calls is one of the API: " + Prose.cut(Prose.and(examples))
                + (calls.size() > EXAMPLES ? " and so on." : ".");
    }

    private static Violation empty(PactFile pact, List<Interaction> messages) {
        Pointer at = pact.list();
        if (messages.isEmpty()) {
            return nothing(at, "it has no interactions.");
        }
        List<String> names = messages.stream()
                .map(message -> quoted(message.description()))
                .limit(EXAMPLES)
                .toList();
        return nothing(
                at,
                "it has messages only, such as " + Prose.cut(Prose.and(names)) + ", and the contract is"
                        + " about calls over HTTP.");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static Violation nothing(Pointer at, String problem) {
        return Violation.of(NOTHING, at, at, Map.of("problem", problem));
    }

    private static Violation message(Interaction message) {
        String type = message.node().path("type").asString("");
        Map<String, String> words =
                Map.of("name", quoted(message.description()), "type", type.isEmpty() ? "" : " but " + quoted(type));
        return Violation.of(MESSAGE, message.at(), message.at(), words);
    }
}
