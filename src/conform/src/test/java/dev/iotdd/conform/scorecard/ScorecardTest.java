package dev.iotdd.conform.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.iotdd.Evidence;
import dev.iotdd.conform.scorecard.Problem.Sent;
import dev.iotdd.spec.Fact;
import dev.iotdd.spec.Spec;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final Fact FACT = new Fact(
            "F142", "A flag beside its list is <refused>.", "Model", "https://example.com/", Evidence.DOCUMENTED);

    private static CaseInfo info(String id, Group group) {
        return new CaseInfo(
                id,
                group,
                "UpdateSecurityProfile",
                "<b>title</b>",
                Optional.of("a-rule"),
                List.of(FACT),
                Evidence.INFERRED);
    }

    private static CaseResult failed(String id) {
        Problem problem = new Problem(
                Optional.of("2, UpdateSecurityProfile"),
                Optional.of(new Sent("PATCH /x", "{\"a\":\"</pre>\u0007\"}", "200", "")),
                "400 InvalidRequestException",
                "200");
        return CaseResult.of(info(id, Group.REFUSED), List.of(problem));
    }

    private static Scorecard scorecard() {
        return new Scorecard(
                "http://localhost:1",
                List.of(
                        CaseResult.of(info("a", Group.STATES), List.of()),
                        failed("b"),
                        CaseResult.leftOut(info("c", Group.ERRORS), "it would fill the account")));
    }

    @Test
    void aHundredPercentMeansAll() {
        assertThat(new Tally(9999, 1, 0).percentText()).isEqualTo("99.9 %");
        assertThat(new Tally(10, 0, 5).percentText()).isEqualTo("100 %");
        assertThat(new Tally(0, 0, 5).percentText()).isEqualTo("–");
        assertThat(new Scorecard("x", List.of()).isClean()).isFalse();
        assertThat(scorecard().isClean()).isFalse();
    }

    @Test
    void theTextShowsWhatFailedAndWhy() {
        assertThat(ScorecardFormat.TEXT.write(scorecard()))
                .startsWith("""
                        FAILED b
                            <b>title</b>
                            step 2, UpdateSecurityProfile
                            sent      PATCH /x {"a":"</pre> "}
                            expected  400 InvalidRequestException
                            found     200
                            rests on  F142 (D) A flag beside its list is <refused>.
                        """)
                .endsWith("http://localhost:1 keeps the contract in 1 of 2 cases: 50.0 %.\n");
    }

    @Test
    void failuresOfOneKindDoNotFloodTheText() {
        Scorecard many = new Scorecard("x", Collections.nCopies(10, failed("b")));
        assertThat(ScorecardFormat.TEXT.write(many))
                .containsOnlyOnce("and 7 more cases of UpdateSecurityProfile, refused, a-rule failed")
                .satisfies(text -> assertThat(text.split("FAILED b\n", -1)).hasSize(4));
    }

    @Test
    void theJsonIsAsItsSchemaHasIt() {
        String schema = Spec.bundled().files().text("scorecard.schema.json");
        String json = ScorecardFormat.JSON.write(scorecard());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"outcome\" : \"left-out\"", "\"step\" : \"2, UpdateSecurityProfile\"");
    }

    @Test
    void theXmlHasAFailureASkippedTestAndNothingIllegal() {
        assertThat(ScorecardFormat.JUNIT.write(scorecard()))
                .contains(
                        "<testsuites tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"",
                        "<skipped message=\"it would fill the account\"",
                        "expected  400 InvalidRequestException")
                .doesNotContain("\u0007");
    }

    @Test
    void theXmlSaysHowLongCasesTook() {
        CaseResult first = failed("a").after(Duration.ofMillis(1234));
        CaseResult second = failed("b").after(Duration.ofMillis(66));
        assertThat(ScorecardFormat.JUNIT.write(new Scorecard("x", List.of(first, second))))
                .contains("<testsuites tests=\"2\" failures=\"2\" errors=\"0\" skipped=\"0\" time=\"1.300\"")
                .contains("name=\"a &lt;b&gt;title&lt;/b&gt;\" time=\"1.234\"", "time=\"0.066\"");
    }

    @Test
    void thePageLetsNoTextThroughAsMarkup() {
        assertThat(ScorecardFormat.HTML.write(scorecard()))
                .contains("50.0 %", "&lt;b&gt;title&lt;/b&gt;", "&lt;/pre&gt;", "it would fill the account")
                .doesNotContain("<b>title</b>", "\u0007");
    }

    @Test
    void unknownFormatsAreRefused() {
        assertThatThrownBy(() -> ScorecardFormat.ofWord("sarif"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'sarif' is no format of scorecards; known: text, json, junit, html.");
    }
}
