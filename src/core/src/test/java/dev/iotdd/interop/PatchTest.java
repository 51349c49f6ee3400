package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Repository;
import dev.iotdd.fix.FixResult;
import dev.iotdd.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What git and patch make of the differences that repairs are shown as. Needs both programs. */
@Tag("interop")
class PatchTest {

    private static final Iotdd IOTDD = Iotdd.create();

    @TempDir
    private Path folder;

    static Stream<String> documents() {
        return Repository.files(Repository.FIXTURES.resolve("fixes"), "**").stream()
                .map(Repository::read)
                .flatMap(text -> Stream.of(
                        text,
                        text.replace("\n", "\r\n"),
                        text.stripTrailing(),
                        "\uFEFF" + text,
                        "\n".repeat(9) + text));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theyChangeFilesAsRepairsDo(String text) throws IOException {
        String name = "fleet \u00E4\u0416.yaml";
        FixResult result = IOTDD.fix(Payload.of(name, text), true);
        if (result.isChanged()) {
            applies(List.of("git", "apply", "fix.diff"), name, result);
            applies(List.of("patch", "--binary", "-p1", "-i", "fix.diff"), name, result);
        }
    }

    private void applies(List<String> command, String name, FixResult result) throws IOException {
        Files.writeString(folder.resolve(name), result.before());
        Files.writeString(folder.resolve("fix.diff"), result.diff());
        Program.in(folder).run(command).succeeded();
        assertThat(Files.readString(folder.resolve(name))).isEqualTo(result.after());
    }
}
