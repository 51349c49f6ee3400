package dev.iotdd.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Repository;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {

    private static final Drift DRIFT = Drift.of(Spec.of(Repository.SPEC));

    /** Where Debian's package python3-botocore keeps the model; an old one, without the export of metrics. */
    private static final Path BOTOCORE =
            Path.of("/usr/lib/python3/dist-packages/botocore/data/iot/2015-05-28/service-2.json");

    @TempDir
    private Path folder = Path.of("");

    /** Two models with the same faults, of which one calls the shapes as botocore does, the other as Smithy does. */
    @ParameterizedTest
    @ValueSource(strings = {"planted.service-2.json", "planted.smithy.json"})
    void plantedDifferencesAreNamed(String model) throws IOException {
        assertThat(compare(model).unexplained())
                .filteredOn(difference -> difference.kind() != Difference.Kind.EXTRA_OPERATION)
                .map(Difference::sentence)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(resource("planted.expected.txt")));
    }

    @Test
    void operationsOfOursAloneAreNamed() {
        assertThat(compare("planted.service-2.json").unexplained())
                .map(Difference::sentence)
                .contains("DetachSecurityProfile: the specification has this operation, the model has not.");
    }

    @Test
    void acceptedDifferencesCarryTheirReasonAndStaleOnesAreTold() {
        DriftReport report = compare("planted.service-2.json");
        assertThat(report.explained())
                .map(DriftReport.Explained::reason)
                .contains("Some models are cut to the operations on profiles, metrics and dimensions.");
        assertThat(report.stale()).map(Accepted::place).containsExactly("TagKey");
        assertThat(report.isExplained()).isFalse();
        assertThat(report.text())
                .contains("accepted  TagResource: the specification has this operation, the model has not. Some models")
                .contains("stale     TagKey: characters (");
        assertThat(report.json()).contains("\"kind\":\"method\",\"direction\":\"other\"");
    }

    @Test
    void whatIsAcceptedOfOldModelsHoldsForNoModelThatHasOnlySomeOfIt() {
        Difference lost = new Difference(
                Difference.Kind.EXTRA_MEMBER, Difference.Direction.LAXER, "Behavior.exportMetric", "exportMetric", "");
        assertThat(DRIFT.report("a model", List.of(lost)).unexplained()).containsExactly(lost);
    }

    @Test
    void wordsThatAreTooLongCountAsNotAllowed() {
        Shape.Text words = TextPattern.text(
                Range.LENGTH.and(new Range(Optional.empty(), Optional.of(BigDecimal.valueOf(2)))),
                Optional.of("p0|p100"));
        assertThat(words.values()).hasValue(Set.of("p0"));
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"shapes\": {}}");
        assertThatThrownBy(() -> DRIFT.compare(file))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageEndingWith("x.json is neither a botocore service-2.json nor a Smithy JSON AST: it has no "
                        + "members 'operations' and 'shapes', and no 'smithy' and 'shapes'.");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"shapes\":\n oops}");
        assertThatThrownBy(() -> DRIFT.compare(broken))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith(broken + ":2:2: 'oops' stands where there should be a value");
        assertThatThrownBy(() -> DRIFT.compare(folder.resolve("absent.json")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageEndingWith("absent.json: there is no such file.");
    }

    @Test
    @Tag("interop")
    void everyDifferenceFromTheModelOfBotocoreIsExplained() {
        assertThat(BOTOCORE).exists();
        DriftReport report = DRIFT.compare(BOTOCORE);
        System.out.println(report.text());
        assertThat(report.unexplained()).isEmpty();
        assertThat(report.stale()).isEmpty();
    }

    private static DriftReport compare(String model) {
        return DRIFT.compare(resource(model));
    }

    private static Path resource(String name) {
        return Repository.ROOT
                .resolve("src/core/src/test/resources/dev/iotdd/drift")
                .resolve(name);
    }
}
