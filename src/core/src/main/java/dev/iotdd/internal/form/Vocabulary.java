package dev.iotdd.internal.form;

import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKinds;
import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The words of a language for resources: its types of resources, their properties, and the members of the API that these
 * stand for. CloudFormation's are in the specification; Terraform's follow from them by rule.
 */
final class Vocabulary {

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Structure> structures = new LinkedHashMap<>();
    private final Map<String, String> propertiesByMember = new HashMap<>();

    private Vocabulary(Spec spec, UnaryOperator<String> typeName, UnaryOperator<String> propertyName) {
        JsonNode file = spec.files().tree("cloudformation.json");
        DocumentKinds kinds = new DocumentKinds(spec);
        file.path("structures")
                .properties()
                .forEach(entry -> structures.put(entry.getKey(), structure(entry.getValue(), propertyName)));
        file.path("resources")
                .properties()
                .forEach(entry -> resources.put(
                        typeName.apply(entry.getKey()),
                        new Resource(
                                typeName.apply(entry.getKey()),
                                kinds.named(entry.getValue().path("operation").asString()),
                                new ValueType(
                                        "structure",
                                        entry.getValue().path("structure").asString(),
                                        Optional.empty()),
                                entry.getValue()
                                        .path("supplied")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList(),
                                entry.getValue()
                                        .path("sources")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList())));
        structures
                .values()
                .forEach(structure -> structure
                        .byMember()
                        .forEach((member, property) -> propertiesByMember.putIfAbsent(member, property.name())));
    }

    static Vocabulary cloudFormation(Spec spec) {
        return new Vocabulary(spec, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** That of the provider {@code awscc}, which is generated from CloudFormation's types. */
    static Vocabulary terraform(Spec spec) {
        return new Vocabulary(spec, SnakeCase::resourceType, SnakeCase::of);
    }

    private static Structure structure(JsonNode structure, UnaryOperator<String> propertyName) {
        Map<String, Property> byName = new LinkedHashMap<>();
        Map<String, Property> byMember = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : structure.path("properties").properties()) {
            JsonNode node = entry.getValue();
            Property property = new Property(
                    propertyName.apply(entry.getKey()),
                    node.path("member").asString(),
                    type(node),
                    node.path("readOnly").asBoolean(false),
                    node.has("operation"));
            byName.put(property.name(), property);
            if (property.isOfDocument()) {
                byMember.put(property.member(), property);
            }
        }
        return new Structure(byName, byMember);
    }

    private static ValueType type(JsonNode node) {
        if (node.has("structure")) {
            return new ValueType("structure", node.path("structure").asString(), Optional.empty());
        }
        String word = node.path("conversion").asString(node.path("type").asString());
        Optional<ValueType> element = word.equals("list")
                ? Optional.of(type(node.path("element")))
                : word.equals("map") ? Optional.of(type(node.path("value"))) : Optional.empty();
        return new ValueType(word, "", element, node.has("conversion"));
    }

    Optional<Resource> resource(String type) {
        return Optional.ofNullable(resources.get(type));
    }

    /** The type of resources that a document of this kind can be made into. */
    Optional<Resource> resourceOf(DocumentKind kind) {
        return resources.values().stream()
                .filter(resource -> resource.sources().contains(kind.name()))
                .findFirst();
    }

    Structure structure(ValueType type) {
        Structure structure = structures.get(type.structure());
        if (structure == null) {
            throw new IllegalStateException("The specification has no structure '" + type.structure() + "'");
        }
        return structure;
    }

    /** Names of the properties that are told, and not to be set. */
    Set<String> readOnly() {
        return structures.values().stream()
                .flatMap(structure -> structure.byName().values().stream())
                .filter(Property::readOnly)
                .map(Property::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it calls a member of the API; the same where it has no word for it. */
    String property(String member) {
        return propertiesByMember.getOrDefault(member, member);
    }

    /**
     * A type of resources.
     *
     * @param name its name
     * @param kind the document of the API that its properties amount to
     * @param type the structure of its properties
     * @param supplied members of the API that get a value of their own where none is given
     * @param sources kinds of documents that say enough to make such a resource of
     */
    record Resource(String name, DocumentKind kind, ValueType type, List<String> supplied, List<String> sources) {}

    /**
     * A structure.
     *
     * @param byName its properties by their names
     * @param byMember those that are members of the document, by the API's names
     */
    record Structure(Map<String, Property> byName, Map<String, Property> byMember) {

        /** The property that stands for a member of this or another operation's document. */
        Optional<Property> property(String member) {
            return Optional.ofNullable(byMember.get(member)).or(() -> elsewhere(member));
        }

        Optional<Property> elsewhere(String member) {
            return byName.values().stream()
                    .filter(property ->
                            property.elsewhere() && property.member().equals(member))
                    .findFirst();
        }
    }

    /**
     * A property.
     *
     * @param name its name
     * @param member the member of the API that it stands for
     * @param type what it holds
     * @param readOnly whether it is told, and not to be set
     * @param elsewhere whether another operation takes it
     */
    record Property(String name, String member, ValueType type, boolean readOnly, boolean elsewhere) {

        boolean isOfDocument() {
            return !readOnly && !elsewhere;
        }
    }

    /**
     * What a property may hold, as the API has it.
     *
     * @param word {@code structure}, {@code list}, {@code map} or a type of scalars
     * @param structure name of the structure, where it is one
     * @param element what a list or map holds
     * @param digits whether it is a number that is written as a text
     */
    record ValueType(String word, String structure, Optional<ValueType> element, boolean digits) {

        ValueType(String word, String structure, Optional<ValueType> element) {
            this(word, structure, element, false);
        }

        boolean isStructure() {
            return word.equals("structure");
        }
    }
}
