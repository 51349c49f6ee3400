package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.form.Origin.Spot;
import dev.iotdd.internal.form.Vocabulary.Resource;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes documents of the API in another form. */
public final class Writing {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");

    private final Spec spec;
    private final Vocabulary cloudFormation;
    private final Vocabulary terraform;
    private final Set<String> attributes;

    public Writing(Spec spec) {
        this.spec = spec;
        this.cloudFormation = Vocabulary.cloudFormation(spec);
        this.terraform = Vocabulary.terraform(spec);
        JsonNode words = spec.files().tree("recognition.json");
        this.attributes = Stream.concat(
                        words.path("cloudFormation").path("attributes").valueStream(),
                        words.path("terraform").path("metaArguments").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A file's content.
     *
     * @param root its tree
     * @param leftOut what it does not hold of each document
     */
    public record Written(JsonNode root, List<Lost> leftOut) {}

    /**
     * What is not there of a document.
     *
     * @param spot what of it
     * @param reason why, as the end of a sentence that begins with its name
     * @param isReference whether the file has a reference in the place of a value
     */
    public record Lost(Spot spot, String reason, boolean isReference) {

        Lost(ApiDocument document, LeftOut what) {
            this(document.origin().spot(what.at()), what.reason(), what.isReference());
        }
    }

    /** Whether a document says enough to make a resource of. */
    public boolean isResource(ApiDocument document) {
        return cloudFormation.resourceOf(document.kind()).isPresent();
    }

    /** A template of CloudFormation with a resource for each document. */
    public Written cloudFormation(Contents contents, List<ApiDocument> documents) {
        return contents.form().filter(CloudFormationForm.NAME::equals).isPresent()
                ? again(contents, documents)
                : cloudFormation(documents);
    }

    private Written cloudFormation(List<ApiDocument> documents) {
        ObjectNode root = NODES.objectNode().put("AWSTemplateFormatVersion", "2010-09-09");
        ObjectNode resources = root.putObject("Resources");
        List<Lost> lost = new ArrayList<>();
        for (ApiDocument document : documents) {
            Resource resource = cloudFormation.resourceOf(document.kind()).orElseThrow();
            Rendering rendering = rendering(cloudFormation, UnaryOperator.identity(), Intrinsics.PLAIN, document);
            ObjectNode properties = rendering.of(document.root(), resource.type(), document.elsewhere());
            String id = free(Set.copyOf(resources.propertyNames()), logicalId(document, resource), "");
            resources.putObject(id).put("Type", resource.name()).set("Properties", properties);
            lost.addAll(lost(document, rendering.leftOut()));
        }
        return new Written(root, lost);
    }

    /** A configuration in Terraform's JSON syntax with a resource for each document. */
    public Written terraform(Contents contents, List<ApiDocument> documents) {
        return contents.form().filter(TerraformForm.NAME::equals).isPresent() && contents.authored()
                ? again(contents, documents)
                : terraform(documents);
    }

    private Written terraform(List<ApiDocument> documents) {
        ObjectNode root = NODES.objectNode();
        ObjectNode types = root.putObject("resource");
        List<Lost> lost = new ArrayList<>();
        for (ApiDocument document : documents) {
            Resource resource = terraform.resourceOf(document.kind()).orElseThrow();
            Rendering rendering = rendering(terraform, Expressions::escaped, new Expressions(), document);
            ObjectNode arguments = rendering.of(document.root(), resource.type(), document.elsewhere());
            ObjectNode named = types.has(resource.name())
                    ? (ObjectNode) types.path(resource.name())
                    : types.putObject(resource.name());
            named.set(free(Set.copyOf(named.propertyNames()), label(document, resource), "_"), arguments);
            lost.addAll(lost(document, rendering.leftOut()));
        }
        return new Written(root, lost);
    }

    /** The input that makes what the document describes; a document that is an input stays as it is. */
    public Written api(ApiDocument document) {
        List<LeftOut> leftOut = new ArrayList<>();
        boolean isUnknown = document.unknown().values().contains(Pointer.ROOT);
        if (isUnknown) {
            leftOut.add(LeftOut.notKnown(Pointer.ROOT));
        }
        JsonNode root =
                isUnknown ? NODES.objectNode() : known(document.root(), Pointer.ROOT, document.unknown(), leftOut);
        if (root instanceof ObjectNode object && document.kind().part() == Part.RESPONSE && isResource(document)) {
            object.retain(input(document));
        }
        document.elsewhere()
                .propertyNames()
                .forEach(member -> leftOut.add(new LeftOut(Pointer.of(member), "is for another operation to take")));
        return new Written(root, lost(document, leftOut));
    }

    /**
     * The file as it is, without those of its documents that are not wanted: what they refer to stands beside them, and
     * references mean the same there.
     */
    private static Written again(Contents contents, List<ApiDocument> wanted) {
        JsonNode root = contents.documents()
                .get(0)
                .origin()
                .spot(Pointer.ROOT)
                .document()
                .root();
        JsonNode copy = Intrinsics.withPaths(root);
        contents.documents().stream()
                .filter(document -> !wanted.contains(document))
                .forEach(document -> remove(copy, resource(document)));
        return new Written(copy, List.of());
    }

    /** Where the resource stands whose properties a document is. */
    private static Pointer resource(ApiDocument document) {
        Pointer at = document.origin().spot(Pointer.ROOT).at();
        return at.last().filter(CloudFormationForm.PROPERTIES::equals).isPresent() ? at.head(at.length() - 1) : at;
    }

    /** With all that holds nothing else. */
    private static void remove(JsonNode root, Pointer at) {
        Pointer holder = at.head(at.length() - 1);
        if (holder.in(root) instanceof ObjectNode object) {
            object.remove(at.last().orElseThrow());
            if (!object.isEmpty()) {
                return;
            }
        }
        remove(root, holder);
    }

    private List<Lost> lost(ApiDocument document, List<LeftOut> leftOut) {
        List<Lost> lost = new ArrayList<>();
        document.violations()
                .forEach(violation ->
                        lost.add(new Lost(document.origin().spot(violation.at()), LeftOut.NO_COUNTERPART, false)));
        leftOut.forEach(what -> lost.add(new Lost(document, what)));
        lost.addAll(beside(document));
        return lost;
    }

    /** What a resource says beside its properties: whether it is made, how often, when, and what becomes of it. */
    private List<Lost> beside(ApiDocument document) {
        Pointer at = resource(document);
        Document file = document.origin().spot(Pointer.ROOT).document();
        return at.in(file.root()).propertyNames().stream()
                .filter(attributes::contains)
                .map(at::child)
                .map(there -> new Lost(new Spot(file, there, there), LeftOut.NO_COUNTERPART, false))
                .toList();
    }

    /** What is known of a value. */
    private static JsonNode known(JsonNode node, Pointer at, Unknowns unknown, List<LeftOut> leftOut) {
        if (unknown.open().contains(at)) {
            leftOut.add(LeftOut.open(at));
        }
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Pointer there = at.child(member.getKey());
                if (unknown.values().contains(there)) {
                    leftOut.add(LeftOut.notKnown(there));
                } else {
                    JsonNode value = known(member.getValue(), there, unknown, leftOut);
                    if (!LeftOut.isAll(member.getValue(), value, there, leftOut)) {
                        object.set(member.getKey(), value);
                    }
                }
            }
            return object;
        }
        if (!node.isArray()) {
            return node;
        }
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            if (unknown.values().contains(at.child(i))) {
                leftOut.add(LeftOut.notKnown(at.child(i)));
            } else {
                JsonNode element = known(node.path(i), at.child(i), unknown, leftOut);
                if (!LeftOut.isAll(node.path(i), element, at.child(i), leftOut)) {
                    list.add(element);
                }
            }
        }
        return list;
    }

    private Rendering rendering(
            Vocabulary vocabulary, UnaryOperator<String> texts, Deferred deferred, ApiDocument document) {
        Set<String> wanted = document.kind().part() == Part.RESPONSE ? input(document) : Set.of();
        List<String> supplied =
                vocabulary.resourceOf(document.kind()).map(Resource::supplied).orElse(List.of());
        return new Rendering(
                vocabulary,
                texts,
                deferred,
                document.unknown(),
                member -> (!wanted.isEmpty() && !wanted.contains(member))
                        || (supplied.contains(member) && isNotSaid(document, member)));
    }

    /** Whether the file leaves a member to whoever makes the resource. */
    private static boolean isNotSaid(ApiDocument document, String member) {
        return document.unknown().values().contains(Pointer.of(member))
                && document.origin().spot(Pointer.of(member)).value().isMissingNode();
    }

    /** Names of the members that a caller may set of what a response shows. */
    private Set<String> input(ApiDocument document) {
        return cloudFormation
                .resourceOf(document.kind())
                .map(resource -> resource.kind().operation().name())
                .map(name -> spec.files().tree("generated/inputs/" + name + "Input.json"))
                .map(schema -> Set.copyOf(schema.path("properties").propertyNames()))
                .orElse(Set.of());
    }

    private static String logicalId(ApiDocument document, Resource resource) {
        StringBuilder id = new StringBuilder();
        for (String word : SEPARATOR.split(name(document, resource), -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.isEmpty() ? resource.type().structure() : id.toString();
    }

    private static String label(ApiDocument document, Resource resource) {
        String label = SnakeCase.of(SEPARATOR.matcher(name(document, resource)).replaceAll("_"));
        return label.isEmpty() || !Character.isLetter(label.charAt(0)) ? "_" + label : label;
    }

    private static String name(ApiDocument document, Resource resource) {
        return resource.supplied().stream()
                .map(member -> document.root().path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .or(document::name)
                .orElse(resource.type().structure());
    }

    private static String free(Set<String> taken, String wanted, String separator) {
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + separator + i;
        }
        return name;
    }
}
