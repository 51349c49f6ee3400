package dev.iotdd.junit;

import dev.iotdd.Level;
import dev.iotdd.Payload;
import dev.iotdd.generate.FixtureFiles;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.junit.FixtureSource.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** The documents of {@link FixtureSource}. */
final class FixtureArguments implements ArgumentsProvider, AnnotationConsumer<FixtureSource> {

    private static final String FOLDER = "/dev/iotdd/fixtures/generated/";

    private @Nullable FixtureSource said;

    @Override
    public void accept(FixtureSource source) {
        said = source;
    }

    // Looked for here, for what is thrown above would be told as the cause of a cause.
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        Class<?> wanted = firstParameter(context.getRequiredTestMethod());
        return fitting(Objects.requireNonNull(said)).stream()
                .map(document -> Arguments.of(Named.of(name(document), argument(document, wanted))));
    }

    private static List<GeneratedCase> fitting(FixtureSource source) {
        String rule = source.rule().isEmpty() ? "" : Rules.checked(source.rule());
        List<GeneratedCase> all = cases(source.operation());
        List<GeneratedCase> cases = all.stream()
                .filter(document -> rule.isEmpty() || rule(document).equals(rule))
                .filter(document -> source.validity() == Validity.ANY
                        || isRefused(document) == (source.validity() == Validity.INVALID))
                .toList();
        if (cases.isEmpty()) {
            List<String> rules = all.stream()
                    .map(FixtureArguments::rule)
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            throw Misuse.because("@FixtureSource: of " + all.size() + " documents of " + source.operation()
                    + " none fits. They break " + Prose.and(rules) + ".");
        }
        return cases;
    }

    private static String rule(GeneratedCase document) {
        return document.finding().map(GeneratedCase.Expected::rule).orElse("");
    }

    private static boolean isRefused(GeneratedCase document) {
        return document.finding().filter(found -> found.level() == Level.ERROR).isPresent();
    }

    private static List<GeneratedCase> cases(String kind) {
        try (InputStream file = FixtureArguments.class.getResourceAsStream(FOLDER + kind + ".json")) {
            if (file == null) {
                List<String> kinds = Validation.iotdd().documentNames();
                throw Misuse.because("@FixtureSource: there are no documents of '" + kind + "'."
                        + Suggestion.sentence(Suggestion.closest(kind, kinds))
                        + " Write the name of an operation, for its responses with the suffix Response.");
            }
            return FixtureFiles.read(kind, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> firstParameter(Method test) {
        Class<?> type = test.getParameterCount() == 0 ? void.class : test.getParameterTypes()[0];
        if (!List.of(String.class, Payload.class, GeneratedCase.class).contains(type)) {
            throw Misuse.because("The first parameter of " + test.getName() + " takes the document: as a String, a"
                    + " dev.iotdd.Payload or a dev.iotdd.generate.GeneratedCase.");
        }
        return type;
    }

    private static String name(GeneratedCase document) {
        return document.finding().map(found -> found.rule() + ": ").orElse("") + document.what();
    }

    private static Object argument(GeneratedCase document, Class<?> wanted) {
        if (wanted == GeneratedCase.class) {
            return document;
        }
        return wanted == String.class ? document.document() : Payload.of(name(document), document.document());
    }
}
