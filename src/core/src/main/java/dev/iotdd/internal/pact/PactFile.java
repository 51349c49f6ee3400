package dev.iotdd.internal.pact;

import dev.iotdd.contract.GivenState;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A pact file, in version 1 to 4 of the format.
 *
 * @param root what it says
 */
record PactFile(JsonNode root) {

    private static final String INTERACTIONS = "interactions";
    private static final String MESSAGES = "messages";
    private static final Set<String> LISTS = Set.of(INTERACTIONS, MESSAGES);
    private static final List<Pointer> VERSIONS = List.of(
            Pointer.of("metadata", "pactSpecification", "version"),
            Pointer.of("metadata", "pact-specification", "version"),
            Pointer.of("metadata", "pactSpecificationVersion"));

    /** Whether a tree can only be a pact file. */
    static boolean fits(JsonNode root) {
        return root.path("consumer").isObject()
                && root.path("provider").isObject()
                && (root.has(INTERACTIONS) || root.has(MESSAGES));
    }

    /** Whether bodies are wrapped in an object that tells their type. */
    private boolean wrapsBodies() {
        Optional<String> version = VERSIONS.stream()
                .flatMap(at -> at.in(root).stringValueOpt().stream())
                .findFirst();
        return version.filter(text -> text.startsWith("4")).isPresent();
    }

    /** The name of the service that it is with. */
    String provider() {
        return root.path("provider").path("name").asString("");
    }

    /** The calls over HTTP. */
    List<Interaction> calls() {
        return in(INTERACTIONS).filter(Interaction::isHttp).toList();
    }

    /** What is no call over HTTP. */
    List<Interaction> messages() {
        Stream<Interaction> others = in(INTERACTIONS).filter(interaction -> !interaction.isHttp());
        return Stream.concat(others, in(MESSAGES)).toList();
    }

    /** Where its interactions or messages are. */
    Pointer list() {
        return Pointer.of(root.has(INTERACTIONS) ? INTERACTIONS : MESSAGES);
    }

    private Stream<Interaction> in(String member) {
        JsonNode list = root.path(member);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Interaction(Pointer.of(member, i), list.path(i), wrapsBodies()));
    }

    /** The interaction that something lies in, message or call, by the place in the file. */
    Optional<Interaction> interactionAt(Pointer at) {
        boolean isInside = at.length() > 1 && LISTS.contains(at.tokens().get(0));
        return isInside
                ? Optional.of(at.head(2).in(root))
                        .filter(JsonNode::isObject)
                        .map(node -> new Interaction(at.head(2), node, wrapsBodies()))
                : Optional.empty();
    }

    /**
     * One of its interactions.
     *
     * @param at where it is
     * @param node what it says
     * @param wrapsBodies whether bodies are wrapped in an object that tells their type
     */
    record Interaction(Pointer at, JsonNode node, boolean wrapsBodies) {

        private static final String HTTP = "Synchronous/HTTP";

        boolean isHttp() {
            return type().equals(HTTP);
        }

        String type() {
            return node.path("type").asString(HTTP);
        }

        String description() {
            return node.path("description").asString("");
        }

        /** What people know it by: its description, and the states that it starts from. */
        String label() {
            String given = Prose.and(states().stream().map(State::name).toList());
            return given.isEmpty() ? description() : description() + ", given " + given;
        }

        String method() {
            return node.path("request").path("method").asString("").toUpperCase(Locale.ROOT);
        }

        String path() {
            return node.path("request").path("path").asString("");
        }

        Message request() {
            return message("request");
        }

        Message response() {
            return message("response");
        }

        private Message message(String name) {
            return new Message(at.child(name), node.path(name), wrapsBodies);
        }

        /** The states that it starts from: where each is named, and with which parameters. */
        List<State> states() {
            JsonNode list = node.path("providerStates");
            Stream<State> several = Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                    .map(i -> new State(
                            at.child("providerStates").child(i).child("name"),
                            list.path(i).path("name").asString(""),
                            list.path(i).path("params")));
            Stream<State> single = Stream.of("providerState", "provider_state")
                    .filter(name -> node.path(name).isString())
                    .map(name -> new State(at.child(name), node.path(name).stringValue(), node.path("params")));
            return Stream.concat(several, single).toList();
        }
    }

    /**
     * A state that an interaction starts from.
     *
     * @param at where it is named
     * @param name its name
     * @param parameters an object; missing where there are none
     */
    record State(Pointer at, String name, JsonNode parameters) {

        GivenState given() {
            Map<String, Object> values = new LinkedHashMap<>();
            parameters
                    .properties()
                    .forEach(one -> values.put(one.getKey(), one.getValue().asString("")));
            return new GivenState(name, values);
        }
    }
}
