package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.form.Vocabulary.Resource;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Templates of CloudFormation, those that the CDK makes and those of SAM included. */
final class CloudFormationForm implements Form {

    static final String NAME = "CloudFormation";
    static final String PROPERTIES = "Properties";

    private static final String RESOURCES = "Resources";
    private static final Set<String> ANY = Set.of(RESOURCES, "AWSTemplateFormatVersion");
    private static final String LOOP = "Fn::ForEach::";
    // A loop is a list: its variable, what that goes through, and what is made for each.
    private static final int BODY_OF_LOOP = 2;

    private final Vocabulary vocabulary;

    CloudFormationForm(Spec spec) {
        this.vocabulary = Vocabulary.cloudFormation(spec);
    }

    @Override
    public boolean fits(Document document, Set<String> members) {
        return isOne(document, members);
    }

    static boolean isOne(Document document, Set<String> members) {
        return document.root().isObject() && ANY.stream().anyMatch(members::contains);
    }

    @Override
    public Contents read(Document document, Limits limits) {
        List<ApiDocument> found = new ArrayList<>();
        collect(document, Pointer.of(RESOURCES), Intrinsics.PLAIN, found);
        return Contents.reserved(NAME, found);
    }

    private void collect(Document document, Pointer at, Intrinsics intrinsics, List<ApiDocument> found) {
        for (Map.Entry<String, JsonNode> entry : at.in(document.root()).properties()) {
            Pointer there = at.child(entry.getKey());
            if (entry.getKey().startsWith(LOOP)) {
                collect(document, there.child(BODY_OF_LOOP), Intrinsics.IN_LOOP, found);
            } else {
                String type = entry.getValue().path("Type").asString("");
                vocabulary.resource(type).ifPresent(resource -> found.add(read(document, there, resource, intrinsics)));
            }
        }
    }

    /** CloudFormation reads YAML 1.1, where some words without quotes are flags. */
    private static boolean isPlain(String written) {
        return !written.startsWith("\"") && !written.startsWith("'");
    }

    private ApiDocument read(Document document, Pointer at, Resource resource, Intrinsics intrinsics) {
        Pointer base = at.child(PROPERTIES);
        JsonNode properties = base.in(document.root());
        Translation translation = new Translation(
                vocabulary, intrinsics, Set.of(), property -> isPlain(document.written(base.append(property))));
        return new ApiDocument(
                resource.kind(),
                translation.of(resource, properties),
                new Renamed(document, base, vocabulary, resource.type()),
                at.last(),
                translation.unknowns(),
                translation.violations(),
                translation.elsewhere());
    }
}
