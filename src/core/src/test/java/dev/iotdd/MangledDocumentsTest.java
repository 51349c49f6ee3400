package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.convert.Converter;
import dev.iotdd.convert.NotConvertibleException;
import dev.iotdd.convert.Syntax;
import dev.iotdd.convert.Target;
import dev.iotdd.plan.InvalidPlanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fixtures of all forms, damaged at random but always alike: whatever a text holds, the library answers with findings
 * that lie in it, or with the exceptions that it declares.
 */
class MangledDocumentsTest {

    private static final int DOCUMENTS = 1_000;
    private static final Pattern VALUE = Pattern.compile("(?<=: ?)(?:\"[^\"\n]*\"|[0-9.]+|true|false|\\[|\\{)");
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "0.1",
            "1e400",
            "9223372036854775808",
            "\"aws:x\"",
            "{\"Ref\": \"x\"}",
            "{\"Fn::If\": [1]}",
            "!Ref x",
            "&a",
            "*a",
            "<<: *a",
            "- ",
            "\n",
            "\t",
            "\"",
            "{",
            "[",
            "\u0000",
            "\uFEFF");

    private static final List<Payload> CORPUS = new ArrayList<>();
    private static final Iotdd IOTDD = Iotdd.create().explaining();
    private static final Converter CONVERTER = Converter.create();

    @BeforeAll
    static void readCorpus() throws IOException {
        for (String folder : List.of("forms", "rules", "shapes", "combined", "operations", "fixes")) {
            for (Fixture fixture : Fixture.below(folder)) {
                CORPUS.add(Payload.of(fixture.path(), Files.readAllBytes(fixture.file())));
            }
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, DOCUMENTS).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areAnswered(int seed) throws IOException {
        Random random = new Random(seed);
        Payload whole = any(random);
        byte[] bytes = mangled(new String(whole.read(Integer.MAX_VALUE), StandardCharsets.UTF_8), random)
                .getBytes(StandardCharsets.UTF_8);
        Payload payload = Payload.of(whole.name(), bytes);
        Report report = IOTDD.validate(payload);
        assertThat(IOTDD.validate(payload)).isEqualTo(report);
        long lines = new String(bytes, StandardCharsets.UTF_8).lines().count() + 1;
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.location().line()).isBetween(1, (int) lines));
        assertThat(IOTDD.explain(payload)).isNotNull();
        assertThat(IOTDD.fix(payload, true)).isNotNull();
        plan(any(random), payload);
        plan(payload, any(random));
        for (Target target : Target.values()) {
            convert(payload.name(), bytes, target);
        }
    }

    private static Payload any(Random random) {
        return CORPUS.get(random.nextInt(CORPUS.size()));
    }

    private static void plan(Payload current, Payload update) {
        try {
            assertThat(IOTDD.plan(current, update)).isNotNull();
            assertThat(IOTDD.planTo(current, update)).isNotNull();
        } catch (InvalidPlanException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void convert(String name, byte[] bytes, Target target) {
        try {
            assertThat(CONVERTER
                            .convert(name, bytes, target, Syntax.YAML, Optional.empty())
                            .text())
                    .isNotEmpty();
        } catch (NotConvertibleException e) {
            assertThat(e).hasMessageStartingWith(name);
        }
    }

    private static String mangled(String text, Random random) {
        String mangled = text;
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            mangled = random.nextBoolean() ? withOtherValue(mangled, random) : withOtherText(mangled, random);
        }
        return mangled;
    }

    private static String withOtherValue(String text, Random random) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return text;
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        return text.substring(0, value.start()) + piece(random) + text.substring(value.end());
    }

    private static String withOtherText(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(20));
        return text.substring(0, at) + (random.nextBoolean() ? piece(random) : "") + text.substring(to);
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
