package dev.iotdd.junit;

import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.testing.Judged;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Assertions come to the findings that the library comes to. */
class SameFindingsTest {

    static List<Judged> all() {
        return Judged.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void assertionsAgreeWithTheLibrary(Judged document) {
        PayloadAssert payload = assertThatPayload(document.file())
                .withConfig(document.config().map(Config::load).orElseGet(Config::defaults));
        PayloadAssert told = document.kind().map(payload::readAs).orElse(payload);
        assertThat(told.report().findings().stream().map(SameFindingsTest::line))
                .isEqualTo(document.findings());
    }

    private static String line(Finding finding) {
        return Judged.line(
                finding.level().word(),
                finding.rule(),
                finding.location().pointer(),
                finding.location().line(),
                finding.location().column(),
                finding.message());
    }
}
