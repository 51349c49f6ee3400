package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that hold documents of the API in forms of their own; each has beside it what is to be found in it. */
class FormsTest {

    private static final Iotdd IOTDD = Iotdd.create(Spec.of(Repository.SPEC));
    private static final Set<String> OF_THE_WHOLE = Set.of("syntax", "unknown-document");
    private static final String EXPECTED = ".expected.json";

    static Stream<Path> files() {
        return Repository.files(Repository.FIXTURES.resolve("forms"), "**").stream()
                .filter(file -> !file.toString().endsWith(EXPECTED));
    }

    private static String name(Path file) {
        return Repository.FIXTURES.relativize(file).toString().replace('\\', '/');
    }

    private static Report report(Path file) {
        Config config = Config.defaults();
        return IOTDD.withConfig(config).validate(Payload.of(file).named(name(file)));
    }

    @Test
    void everyFileIsReadAsItShouldBe() {
        Map<String, String> expected = new TreeMap<>();
        files().forEach(file -> expected.put(name(file) + EXPECTED, ExpectedReport.withContents(report(file))));
        assertThat(Repository.outdated(Repository.FIXTURES, expected))
                .as("reports that differ from the expected ones; `mvn verify -Dregenerate` writes them")
                .isEmpty();
    }

    @Test
    void noExpectedReportIsLeftOver() {
        Set<String> wanted = files().map(file -> name(file) + EXPECTED).collect(Collectors.toSet());
        List<String> there = Repository.files(Repository.FIXTURES.resolve("forms"), "**" + EXPECTED).stream()
                .map(FormsTest::name)
                .toList();
        assertThat(wanted).containsAll(there);
    }

    /** The name says what is expected, so that an expected report that was written by mistake is noticed. */
    @ParameterizedTest
    @MethodSource("files")
    void filesThatPassHaveDocumentsAndNoFindings(Path file) {
        Report report = report(file);
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("pass-")) {
            assertThat(report.findings()).isEmpty();
            assertThat(report.files().get(0).documents()).isNotEmpty();
        } else if (name.startsWith("none-")) {
            assertThat(report.findings()).isEmpty();
            assertThat(report.files().get(0).isEmpty()).isTrue();
        } else {
            assertThat(name).startsWith("fail-");
            assertThat(report.findings()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFindingPointsAtSomethingInItsFile(Path file) {
        assertThat(report(file).findings())
                .filteredOn(finding -> !OF_THE_WHOLE.contains(finding.rule()))
                .allSatisfy(finding -> assertThat(finding.location().endColumn())
                        .isGreaterThan(finding.location().column()));
    }
}
