package dev.iotdd.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Repository;
import dev.iotdd.convert.Converter;
import dev.iotdd.convert.NotConvertibleException;
import dev.iotdd.convert.Syntax;
import dev.iotdd.convert.Target;
import dev.iotdd.fix.FixResult;
import dev.iotdd.generate.GeneratedCase.Expected;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random documents, and what holds for all documents, tried on them. */
class RandomSampleTest {

    private static final String UPDATE = "UpdateSecurityProfile";
    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final Fixtures FIXTURES = Fixtures.of(SPEC);
    private static final List<GeneratedCase> ANY = FIXTURES.random(RandomSample.of(7, 200));
    private static final List<GeneratedCase> UPDATES =
            FIXTURES.random(RandomSample.of(7, 100).ofKind(UPDATE));

    @Test
    void sameSeedGivesTheSameDocumentsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Fixtures.of(SPEC).random(RandomSample.of(7, 60).ofKind(UPDATE)))
                    .isEqualTo(UPDATES.subList(0, 60));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void otherSeedsGiveOtherDocuments() {
        assertThat(FIXTURES.random(RandomSample.of(8, 20).ofKind(UPDATE)))
                .extracting(GeneratedCase::document)
                .doesNotContainAnyElementsOf(
                        UPDATES.stream().map(GeneratedCase::document).toList());
    }

    @Test
    void documentsAreOfManyKindsAndVerdicts() {
        assertThat(ANY).extracting(GeneratedCase::kind).contains(UPDATE, UPDATE + "Response", "CreateDimension");
        assertThat(UPDATES.stream().filter(GeneratedCase::isValid)).hasSizeBetween(25, 75);
        assertThat(UPDATES.stream().flatMap(found -> found.finding().stream()).map(Expected::rule))
                .contains("wrong-type")
                .satisfies(rules -> assertThat(Set.copyOf(rules)).hasSizeGreaterThan(8));
        assertThat(UPDATES.stream().filter(GeneratedCase::isValid))
                .anySatisfy(found -> assertThat(found.document()).contains("\"behaviors\":[{", "\"criteria\":{\"c"));
    }

    @Test
    void verdictCanBeChosen() {
        RandomSample updates = RandomSample.of(7, 20).ofKind(UPDATE);
        assertThat(FIXTURES.random(updates.onlyValid(true))).hasSize(20).allMatch(GeneratedCase::isValid);
        assertThat(FIXTURES.random(updates.onlyValid(false))).hasSize(20).noneMatch(GeneratedCase::isValid);
    }

    @Test
    void eachIsJustWhatItSays() {
        assertThat(ANY).allSatisfy(RandomSampleTest::holds);
        assertThat(UPDATES).allSatisfy(RandomSampleTest::holds);
    }

    private static void holds(GeneratedCase found) {
        List<Finding> findings =
                IOTDD.as(found.kind()).validate(found.document()).findings();
        assertThat(findings.stream()
                        .map(finding -> new Expected(
                                finding.rule(),
                                finding.level(),
                                finding.location().pointer()))
                        .toList())
                .as(found.document())
                .isEqualTo(found.finding().stream().toList());
    }

    @Test
    void mistakesSayWhatIsAllowed() {
        assertThatThrownBy(() -> RandomSample.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'0' is no count of documents; it is 1 or more.");
        assertThatThrownBy(() -> FIXTURES.random(RandomSample.of(1, 1).ofKind("UpdateProfile")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'UpdateProfile' is no operation of the API. Known are ");
    }

    @Test
    void manifestTellsTheSeed() {
        assertThat(FixtureFiles.byKind(UPDATES, 7).get("manifest.json")).contains("\"seed\":7}");
        assertThat(FixtureFiles.inForm(FixtureForm.YAML, UPDATES.subList(0, 3), 7)
                        .get("manifest.json"))
                .contains("\"seed\":7}");
        assertThat(FixtureFiles.byKind(UPDATES).get("manifest.json")).doesNotContain("seed");
    }

    @Test
    void repairingTwiceChangesNothingMore() {
        assertThat(UPDATES).allSatisfy(found -> {
            FixResult once = IOTDD.fix(Payload.of("x.json", found.document()), true);
            assertThat(IOTDD.fix(Payload.of("x.json", once.after()), true).after())
                    .isEqualTo(once.after());
        });
    }

    @Test
    void writingTwiceChangesNothingMore() {
        assertThat(UPDATES.stream().filter(GeneratedCase::isValid)).allSatisfy(found -> {
            for (Syntax syntax : Syntax.values()) {
                String once = written("x.json", found.document(), syntax);
                assertThat(written("x." + syntax.word(), once, syntax)).isEqualTo(once);
            }
        });
    }

    private static String written(String name, String text, Syntax syntax) throws NotConvertibleException {
        return Converter.create(SPEC)
                .convert(name, text.getBytes(StandardCharsets.UTF_8), Target.API, syntax, Optional.empty())
                .text();
    }
}
