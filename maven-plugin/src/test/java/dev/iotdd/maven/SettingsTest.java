package dev.iotdd.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Report;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Report WARNED =
            Iotdd.create().validate("{\"securityProfileName\": \"ovens\", \"expectedVersion\": 1, \"behaviors\": []}");

    @Test
    void whatIsNotShownMayFailTheBuild() throws MojoFailureException {
        assertThat(WARNED.count(Level.WARNING)).isEqualTo(1);
        assertThat(Settings.of("warning", "error").refuse(WARNED)).isTrue();
    }

    @Test
    void lesserFindingsDoNot() throws MojoFailureException {
        assertThat(Settings.of("error", "info").refuse(WARNED)).isFalse();
        assertThat(Settings.of("never", "info").refuse(WARNED)).isFalse();
    }
}
