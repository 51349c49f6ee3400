package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.form.Vocabulary.Resource;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What {@code terraform show -json} prints of a plan or a state, a state file, and configurations in Terraform's JSON
 * syntax.
 */
final class TerraformForm implements Form {

    static final String NAME = "Terraform";
    private static final String PLANNED = "planned_values";
    private static final String VALUES = "values";
    private static final String RESOURCES = "resources";
    private static final String CHANGES = "resource_changes";
    private static final String CONFIGURED = "resource";
    private static final String VERSION = "terraform_version";

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Vocabulary vocabulary;
    private final Set<String> metaArguments;
    private final Set<String> computed;

    TerraformForm(Spec spec, JsonNode terraform) {
        this.vocabulary = Vocabulary.terraform(spec);
        this.metaArguments = names(terraform.path("metaArguments"));
        Set<String> told = new HashSet<>(names(terraform.path("computed")));
        told.addAll(vocabulary.readOnly());
        this.computed = Set.copyOf(told);
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean fits(Document document, Set<String> members) {
        return isOne(document, members);
    }

    static boolean isOne(Document document, Set<String> members) {
        return document.root().path(CONFIGURED).isObject()
                || (document.root().isObject() && (members.contains(PLANNED) || members.contains(VERSION)));
    }

    @Override
    public Contents read(Document document, Limits limits) {
        JsonNode root = document.root();
        Found found = new Found(document, changes(root));
        found.module(Pointer.of(root.has(PLANNED) ? PLANNED : VALUES, "root_module"));
        found.state(Pointer.of(RESOURCES));
        found.configuration(Pointer.of(CONFIGURED));
        Contents contents = Contents.of(NAME, found.documents);
        return root.has(CONFIGURED) ? contents : contents.recorded();
    }

    /** What a plan says of values that only an apply will tell, by the address of the resource. */
    private static Map<String, JsonNode> changes(JsonNode root) {
        Map<String, JsonNode> changes = new HashMap<>();
        for (JsonNode change : root.path(CHANGES)) {
            changes.put(
                    change.path("address").asString(""), change.path("change").path("after_unknown"));
        }
        return changes;
    }

    /** Collects the resources of a file. */
    private final class Found {

        private final Document document;
        private final Map<String, JsonNode> changes;
        private final List<ApiDocument> documents = new ArrayList<>();

        Found(Document document, Map<String, JsonNode> changes) {
            this.document = document;
            this.changes = changes;
        }

        private JsonNode node(Pointer at) {
            return at.in(document.root());
        }

        void module(Pointer at) {
            Pointer resources = at.child(RESOURCES);
            for (int i = 0; i < node(resources).size(); i++) {
                Pointer there = resources.child(i);
                JsonNode resource = node(there);
                String address = resource.path("address").asString("");
                Deferred deferred = new AfterApply(changes.getOrDefault(address, NOTHING));
                add(resource.path("type").asString(""), there.child(VALUES), address, deferred);
            }
            Pointer children = at.child("child_modules");
            for (int i = 0; i < node(children).size(); i++) {
                module(children.child(i));
            }
        }

        void state(Pointer resources) {
            for (int i = 0; i < node(resources).size(); i++) {
                JsonNode resource = node(resources.child(i));
                String address = resource.path("type").asString("") + "."
                        + resource.path("name").asString("");
                Pointer instances = resources.child(i).child("instances");
                for (int j = 0; j < node(instances).size(); j++) {
                    add(
                            resource.path("type").asString(""),
                            instances.child(j).child("attributes"),
                            address,
                            new AfterApply(NOTHING));
                }
            }
        }

        void configuration(Pointer types) {
            for (Map.Entry<String, JsonNode> type : node(types).properties()) {
                for (Map.Entry<String, JsonNode> named : type.getValue().properties()) {
                    Pointer there = types.child(type.getKey()).child(named.getKey());
                    String address = type.getKey() + "." + named.getKey();
                    // A block may be written as a list of blocks.
                    if (named.getValue().isArray() && named.getValue().size() == 1) {
                        there = there.child(0);
                    }
                    add(type.getKey(), there, address, new Expressions());
                }
            }
        }

        private void add(String type, Pointer values, String address, Deferred deferred) {
            vocabulary.resource(type).ifPresent(resource -> documents.add(read(resource, values, address, deferred)));
        }

        private ApiDocument read(Resource resource, Pointer values, String address, Deferred deferred) {
            // What is computed may not be set, but is told by plans and states.
            Set<String> arguments = deferred instanceof Expressions ? metaArguments : computed;
            Translation translation = new Translation(vocabulary, deferred, arguments);
            return new ApiDocument(
                    resource.kind(),
                    translation.of(resource, node(values)),
                    new Renamed(document, values, vocabulary, resource.type()),
                    Optional.of(address),
                    translation.unknowns(),
                    translation.violations(),
                    translation.elsewhere());
        }
    }
}
