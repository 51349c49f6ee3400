package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PactsCommandTest {

    private static final String CALL = "{\"description\": \"an order\", \"providerState\": \"there are orders\","
            + " \"request\": {\"method\": \"GET\", \"path\": \"/orders/1\"}, \"response\": {\"status\": 200}}";

    @TempDir
    private Path folder;

    @Test
    void generatedPactsAreCleanAndOneForEachOperation() throws IOException {
        Run generated = Run.of("pacts", "generate", "--out", folder.toString(), "--consumer", "fleet");
        assertThat(generated.out()).isEqualTo("Wrote 23 pacts to " + folder + ".\n");
        assertThat(generated.code()).isZero();
        Run checked = Run.of("pacts", "check", folder.toString());
        assertThat(checked.out()).contains(": 0 errors, 0 warnings, 0 infos.");
        assertThat(checked.code()).isZero();
    }

    @Test
    void aWrongPactIsToldByRulePlaceAndCure() throws IOException {
        Run.of("pacts", "generate", "--out", folder.toString(), "--operation", "UpdateSecurityProfile");
        Path pact = folder.resolve("iotdd-UpdateSecurityProfile.json");
        Files.writeString(pact, Files.readString(pact).replaceFirst("\"less-than\"", "\"less-then\""));
        Run run = Run.of("pacts", "check", pact.toString());
        assertThat(run.out()).contains("[unknown-enum-value]", "Did you mean less-than?", pact + ":");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void theCheckHasTheOptionsOfValidate() throws IOException {
        Run.of("pacts", "generate", "--out", folder.toString(), "--operation", "UpdateSecurityProfile");
        Path pact = folder.resolve("iotdd-UpdateSecurityProfile.json");
        Files.writeString(pact, Files.readString(pact).replaceFirst("\"less-than\"", "\"less-then\""));
        Path sarif = folder.resolve("out").resolve("pacts.sarif");
        Run run = Run.of("pacts", "check", "--report", "sarif=" + sarif, pact.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(sarif).content().contains("unknown-enum-value");
        Path baseline = folder.resolve("baseline.json");
        assertThat(Run.of("baseline", "--output", baseline.toString(), pact.toString())
                        .code())
                .isZero();
        Run known = Run.of("pacts", "check", "--baseline", baseline.toString(), pact.toString());
        assertThat(known.code()).as(known.out() + known.err()).isZero();
    }

    @Test
    void whatIsNoPactIsNoSuccess() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"deleteBehaviors\": true}");
        Run run = Run.of("pacts", "check", other.toString());
        assertThat(run.err()).contains(other + ": it is no pact file");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void aBrokenTextIsToldOnce() throws IOException {
        Path truncated = Files.writeString(folder.resolve("truncated.json"), "{\"consumer\": {\"name\": ");
        Path latin = Files.write(
                folder.resolve("latin.json"), "{\"consumer\": \"Z\u00fcge\"}".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("pacts", "check", truncated.toString(), latin.toString());
        assertThat(run.out()).contains(truncated + ":", latin + ":", "[syntax]");
        assertThat(run.err()).doesNotContain("no pact file");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aPactWithNothingToJudgeIsNamed() throws IOException {
        String parties = "{\"consumer\": {\"name\": \"a\"}, \"provider\": {\"name\": \"%s\"}, %s}";
        Path none = Files.writeString(
                folder.resolve("none.json"), String.format(parties, "AWS IoT", "\"interactions\": []"));
        Path other = Files.writeString(
                folder.resolve("other.json"), String.format(parties, "Orders", "\"interactions\": [" + CALL + "]"));
        Run run = Run.of("pacts", "check", none.toString(), other.toString());
        assertThat(run.out())
                .contains("it has no interactions. [nothing-judged]", "its provider is \"Orders\", not \"AWS IoT\"")
                .contains("nothing of the API in 2 files");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Run.of("pacts", "check", "--fail-on", "warning", none.toString())
                        .code())
                .isEqualTo(1);
        Run named = Run.of("pacts", "check", "--provider", "Orders", other.toString());
        assertThat(named.out()).contains("[unknown-operation]");
        assertThat(named.code()).isEqualTo(1);
        Path misspelt = Files.writeString(
                folder.resolve("misspelt.json"), String.format(parties, "AWS IoT", "\"interactions\": [" + CALL + "]"));
        Run wrong = Run.of("pacts", "check", misspelt.toString());
        assertThat(wrong.out()).contains("[unknown-operation]");
        assertThat(wrong.code()).isEqualTo(1);
    }

    @Test
    void mistakesOnTheCommandLineAreNamed() {
        assertThat(Run.of("pacts").code()).isEqualTo(2);
        Run operation = Run.of("pacts", "generate", "--out", folder.toString(), "--operation", "UpdateSecurityProfil");
        assertThat(operation.err()).contains("Did you mean UpdateSecurityProfile?");
        assertThat(operation.code()).isEqualTo(2);
        Run consumer = Run.of("pacts", "generate", "--out", folder.toString(), "--consumer", "../x");
        assertThat(consumer.err()).contains("'../x' is no name for a consumer");
        assertThat(consumer.code()).isEqualTo(2);
        Run prefix = Run.of("pacts", "generate", "--out", folder.toString(), "--prefix", "a/b");
        assertThat(prefix.err()).contains("'a/b'");
        assertThat(prefix.code()).isEqualTo(2);
        Run region = Run.of("pacts", "generate", "--out", folder.toString(), "--region", "EU west");
        assertThat(region.err()).contains("'EU west' is no region; wanted is a name such as us-east-1.");
        assertThat(region.code()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsAFileOrIsNotThereIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run generated = Run.of("pacts", "generate", "--out", file.toString());
        assertThat(generated.err())
                .startsWith("error: " + file + " is a file; wanted is a folder to write pacts to.\n");
        assertThat(generated.code()).isEqualTo(2);
        Run absent = Run.of("pacts", "verify", folder.resolve("none").toString());
        assertThat(absent.err())
                .startsWith("error: " + folder.resolve("none") + ": there is no such file or folder.\n");
        assertThat(absent.code()).isEqualTo(2);
        Run empty = Run.of("pacts", "verify", folder.toString());
        assertThat(empty.err()).startsWith("error: " + folder + ": there are no pacts (*.json) in it.\n");
        assertThat(empty.code()).isEqualTo(2);
    }
}
