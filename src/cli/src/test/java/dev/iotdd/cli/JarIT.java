package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.testing.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as users have it: the packaged jar and its launcher, as processes. */
class JarIT {

    private static final Path JAR = Path.of(System.getProperty("iotdd.jar", ""));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int TERMINATED = 128 + 15;
    private static final String PROFILE = "{\"securityProfileName\": \"flötte\", \"deleteBehaviors\": true}";

    @TempDir
    private Path directory;

    @Test
    void theJarRuns() {
        assertThat(start(List.of(JAVA.toString(), "-jar", JAR.toString(), "--version"))
                        .out())
                .matches("iotdd [0-9].*\\R");
    }

    @Test
    void outputIsUtf8WhateverThePlatformThinks() throws IOException {
        Path file = Files.writeString(directory.resolve("flotte.json"), PROFILE);
        List<String> plain = List.of(JAVA.toString(), "-jar", JAR.toString(), "validate", file.toString());
        List<String> odd = new ArrayList<>(plain);
        odd.addAll(
                1,
                List.of(
                        "-Dfile.encoding=ISO-8859-1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=NST"));
        Run run = start(plain);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("securityProfileName is \"flötte\", which is not allowed;");
        assertThat(start(odd)).isEqualTo(run);
    }

    @Test
    void theConformanceKitHasItsCasesInTheJar() {
        Run run = start(
                List.of(JAVA.toString(), "-jar", JAR.toString(), "conform", "--only", "refused/DeleteDimension/"));
        assertThat(run.out()).endsWith(": 100 %.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void nothingIsWrittenToStandardErrorWithoutNeed() throws IOException {
        Path file = Files.writeString(
                directory.resolve("a.json"), "{\"securityProfileName\": \"a\", \"deleteBehaviors\": true}");
        assertThat(start(List.of(JAVA.toString(), "-jar", JAR.toString(), "validate", file.toString()))
                        .err())
                .isEmpty();
    }

    @Test
    void pactsAreVerifiedByPactJvmBesideTheJar() throws IOException {
        Path pacts = directory.resolve("pacts");
        Run generated = start(pacts("generate", "--out", pacts.toString(), "--operation", "DescribeSecurityProfile"));
        assertThat(generated.code()).as(generated.err()).isZero();
        Run verified = start(pacts("verify", pacts.toString()));
        assertThat(verified.out()).contains("kept    iotdd: ", " 0 broken, 0 left out.");
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .noneMatch(name -> name.matches("(au/com/dius|kotlinx?|groovy|io/(ktor|netty|pact))/.*"));
        }
    }

    private static List<String> pacts(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString(), "pacts"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theLauncherGivesTheSameAndKeepsAnArchive() throws IOException {
        Path file = Files.writeString(directory.resolve("flotte.json"), PROFILE);
        String launcher = JAR.resolveSibling("iotdd").toString();
        Run plain = start(List.of(JAVA.toString(), "-jar", JAR.toString(), "validate", file.toString()));
        assertThat(start(List.of(launcher, "validate", file.toString()))).isEqualTo(plain);
        try (var archives = Files.list(directory.resolve("iotdd"))) {
            assertThat(archives).singleElement().asString().endsWith(".jsa");
        }
        assertThat(start(List.of(launcher, "validate", file.toString()))).isEqualTo(plain);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theLauncherIsFoundThroughLinks() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("linked"), JAR.resolveSibling("iotdd"));
        try {
            assertThat(start(List.of(link.toString(), "--version")).out()).startsWith("iotdd ");
        } finally {
            Files.delete(link);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesBeyondAsciiNeedNoLocale() throws IOException {
        Path file = Files.writeString(directory.resolve("fl\u00f6tte.json"), PROFILE);
        Run run =
                start(List.of("env", "LC_ALL=C", JAR.resolveSibling("iotdd").toString(), "validate", file.toString()));
        assertThat(run.out()).startsWith(file + ":1:25: error: ");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyValidationMakesTheArchive() throws IOException {
        String launcher = JAR.resolveSibling("iotdd").toString();
        assertThat(start(List.of(launcher, "--version")).code()).isZero();
        assertThat(start(List.of(launcher, "validate", "--format", "none", "-")).code())
                .isEqualTo(2);
        try (var archives = Files.walk(directory)) {
            assertThat(archives.map(Path::toString)).noneMatch(name -> name.contains(".jsa"));
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theMockServesUntilASignalAndThenExports() throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Path state = directory.resolve("state");
        String launcher = JAR.resolveSibling("iotdd").toString();
        Process process = program()
                .builder(List.of(launcher, "mock", "--port", "0", "--export", state.toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            URI profile = served(process, out).resolve("/security-profiles/drums");
            HttpResponse<String> created = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(profile)
                                    .POST(BodyPublishers.ofString("{\"securityProfileDescription\": \"Drying\"}"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
            // SIGTERM: it goes to Java itself, since the launcher has made way for it.
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(err).isEmptyFile();
        try (Stream<Path> files = Files.walk(state)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("\"drums\"", "\"Drying\""));
        }
    }

    private static URI served(Process process, Path out) throws IOException, InterruptedException {
        Pattern address = Pattern.compile("Serving AWS IoT at (\\S+) ");
        Matcher said = address.matcher(Files.readString(out));
        while (!said.find()) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
            said = address.matcher(Files.readString(out));
        }
        return URI.create(said.group(1));
    }

    private Run start(List<String> command) {
        return Run.of(program().run(command));
    }

    private Program program() {
        return Program.in(Path.of("").toAbsolutePath())
                .with("XDG_CACHE_HOME", directory.toString())
                .with("JAVA_HOME", System.getProperty("java.home"));
    }
}
