package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftCommandTest {

    private static final String MODELS = "../core/src/test/resources/dev/iotdd/drift/";

    @Test
    void unexplainedDifferencesFail() {
        Run run = Run.of("drift", "--model", MODELS + "planted.smithy.json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("CreateDimension: the HTTP method is POST; in the model it is PUT.\n")
                .endsWith("planted.smithy.json: 44 unexplained, 3 accepted, 1 accepted without need.\n");
    }

    @Test
    void reportsAsJson() {
        Run run = Run.of("drift", "--format", "json", "--model", MODELS + "planted.service-2.json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"model\":\"").contains("\"direction\":\"stricter\"");
    }

    @Test
    void anUnknownFormatIsAMistake() {
        assertThat(Run.of("drift", "--format", "xml", "--model", "x.json")).isEqualTo(new Run(2, "", """
                                error: 'xml' is no report format; known: text, json.
                                See `iotdd drift --help`.
                                """));
    }

    @Test
    void whatIsNoModelIsUnreadable() {
        Run run = Run.of("drift", "--model", MODELS + "paginators-1.json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("is neither a botocore service-2.json nor a Smithy JSON AST");
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThat(Run.of("drift", "--model", "none.json"))
                .isEqualTo(new Run(3, "", "error: none.json: there is no such file.\n"));
    }
}
