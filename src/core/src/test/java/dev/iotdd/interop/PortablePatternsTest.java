package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.iotdd.Repository;
import dev.iotdd.internal.source.SpecFiles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Patterns mean the same to ECMAScript, Java, Python, PCRE and RE2. */
class PortablePatternsTest {

    /** Lookaround and other groups, classes with names, references back, possessive quantifiers, nested classes. */
    private static final Pattern NOT_PORTABLE =
            Pattern.compile("\\(\\?|\\\\[dDsSwWbBpPkAzZGQE1-9u]|[+*?}][+]|\\[[^\\]]*\\[|&&|\\$.|(?<!\\[)\\^(?<!^\\^)");

    private static final List<String> PATTERNS = all();

    private static List<String> all() {
        SpecFiles files = SpecFiles.in(Repository.SPEC);
        return Repository.files(Repository.SPEC, "**.{json,yaml}").stream()
                .map(file -> Repository.SPEC.relativize(file).toString())
                .filter(file -> !file.startsWith("target"))
                .flatMap(file -> patterns(files.tree(file)))
                .distinct()
                .toList();
    }

    @Test
    void re2CompilesEveryPattern() {
        assertThat(PATTERNS)
                .isNotEmpty()
                .allSatisfy(pattern -> assertThatCode(() -> com.google.re2j.Pattern.compile(pattern))
                        .as(pattern)
                        .doesNotThrowAnyException());
    }

    @Test
    void noSchemaUsesWhatSomeEngineCannotRead() {
        assertThat(PATTERNS)
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(NOT_PORTABLE.matcher(pattern).find())
                        .as("'" + pattern + "' is not portable")
                        .isFalse());
    }

    private static Stream<String> patterns(JsonNode schema) {
        Stream<String> own = Stream.concat(
                schema.path("pattern").isString()
                        ? Stream.of(schema.path("pattern").asString())
                        : Stream.empty(),
                schema.path("patternProperties").propertyStream().map(member -> member.getKey()));
        return schema.isContainer()
                ? Stream.concat(own, schema.valueStream().flatMap(PortablePatternsTest::patterns))
                : own;
    }

    @Test
    void whatIsNotPortableIsRecognised() {
        assertThat(List.of("^(?!a)b$", "\\d+", "[\\p{L}]", "(a)\\1", "a++", "^a$(?!\\n)", "[a[b]]", "a^b"))
                .allSatisfy(pattern -> assertThat(NOT_PORTABLE.matcher(pattern).find())
                        .as(pattern)
                        .isTrue());
    }
}
