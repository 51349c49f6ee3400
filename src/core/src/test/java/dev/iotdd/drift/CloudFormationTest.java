package dev.iotdd.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** CloudFormation's resource type differs from the API in what {@code cloudformation.json} lists, and in nothing else. */
class CloudFormationTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final JsonNode FILE = SPEC.files().tree("cloudformation.json");
    private static final ServiceModel OURS = SpecModel.of(SPEC);
    private static final ServiceModel THEIRS = CloudFormationModel.of(FILE, OURS);

    @Test
    void everyDifferenceIsListedAndEveryListedOneOccurs() {
        List<Difference> differences = new ArrayList<>();
        FILE.path("resources")
                .forEach(resource -> differences.addAll(new Comparison(OURS, THEIRS)
                        .shapes(
                                resource.path("operation").asString() + "Input",
                                resource.path("structure").asString())));
        differences.addAll(
                new Comparison(OURS, THEIRS).shapes("SecurityProfileTargetArn", "SecurityProfile.TargetArns[]"));
        differences.addAll(
                new Comparison(OURS, THEIRS).shapes("SecurityProfileArn", "SecurityProfile.SecurityProfileArn"));

        assertThat(differences.stream().distinct().map(CloudFormationTest::words))
                .containsExactlyInAnyOrderElementsOf(FILE.path("differences")
                        .valueStream()
                        .map(entry -> words(member -> entry.path(member).asString()))
                        .toList());
    }

    private static String words(Difference difference) {
        return words(member -> switch (member) {
            case "kind" -> difference.kind().word();
            case "place" -> difference.place();
            case "ours" -> difference.ours();
            default -> difference.theirs();
        });
    }

    private static String words(Function<String, String> members) {
        return String.join(
                " | ", members.apply("kind"), members.apply("place"), members.apply("ours"), members.apply("theirs"));
    }
}
