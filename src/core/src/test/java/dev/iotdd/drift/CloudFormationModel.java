package dev.iotdd.drift;

import dev.iotdd.drift.Shape.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What {@code cloudformation.json} says of the resource type, put as a model; by the names that the API has. */
final class CloudFormationModel {

    private final ServiceModel ours;
    private final Map<String, Shape> shapes = new TreeMap<>();

    private CloudFormationModel(ServiceModel ours) {
        this.ours = ours;
    }

    static ServiceModel of(JsonNode file, ServiceModel ours) {
        CloudFormationModel model = new CloudFormationModel(ours);
        file.path("structures").properties().forEach(entry -> model.structure(entry.getKey(), entry.getValue()));
        return new ServiceModel(Map.of(), model.shapes, false);
    }

    private void structure(String name, JsonNode structure) {
        Shape.Structure api =
                (Shape.Structure) ours.shape(structure.path("shape").asString());
        Map<String, Member> members = new LinkedHashMap<>();
        structure.path("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            String shape = shape(name + "." + entry.getKey(), property);
            String member = property.path("member").asString();
            if (!property.has("operation") && !property.has("readOnly")) {
                // A resource has no locations: what the API takes from there may come from here.
                String location = Optional.ofNullable(api.members().get(member))
                        .map(Member::location)
                        .orElse("body");
                members.put(member, new Member(shape, property.has("required"), location));
            }
        });
        shapes.put(name, new Shape.Structure(members));
    }

    private String shape(String name, JsonNode value) {
        if (value.has("structure")) {
            return value.path("structure").asString();
        }
        Range length = Range.LENGTH.and(Range.of(value, "shortest", "longest"));
        Range bounds = Range.of(value, "minimum", "maximum");
        shapes.put(
                name,
                switch (value.path("type").asString()) {
                    case "list" -> new Shape.Sequence(shape(name + "[]", value.path("element")), length);
                    case "map" ->
                        new Shape.Dictionary(
                                shape(name + ".key", value.path("key")),
                                shape(name + ".value", value.path("value")),
                                length);
                    case "integer" -> new Shape.Numeric(true, Range.INT.and(bounds));
                    case "number" -> new Shape.Numeric(false, Range.DOUBLE.and(bounds));
                    case "boolean" -> new Shape.Flag();
                    default -> text(value, length);
                });
        return name;
    }

    private static Shape text(JsonNode value, Range length) {
        Optional<Characters> characters = value.has("characters")
                ? Optional.of(Characters.of(value.path("characters").asString()))
                : Optional.empty();
        Optional<Set<String>> values = value.has("values")
                ? Optional.of(value.path("values")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
        return new Shape.Text(length, characters, Optional.empty(), values);
    }
}
