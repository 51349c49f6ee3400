package dev.iotdd.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    // tag::library[]
    private static final Iotdd IOTDD = Iotdd.create().withConfig(Config.load(Path.of("iotdd.yaml")));

    @Test
    void profilesKeepTheContract() throws IOException {
        try (var files = Files.list(Path.of("src/main/iot"))) {
            Report report = IOTDD.validateAll(files.sorted().toList());
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void mistakesAreFoundWhereTheyAre() {
        List<Finding> findings =
                IOTDD.validate(Path.of("src/demo/iot/pumps.update.json")).findings();
        assertThat(findings)
                .extracting(finding -> finding.location().line() + " " + finding.rule())
                .containsExactly("4 delete-behaviors-with-behaviors", "8 unknown-metric", "10 unknown-enum-value");
    }
    // end::library[]
}
