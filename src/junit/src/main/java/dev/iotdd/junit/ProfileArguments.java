package dev.iotdd.junit;

import dev.iotdd.junit.Locations.Located;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** The files of {@link ProfileSource}. */
final class ProfileArguments implements ArgumentsProvider, AnnotationConsumer<ProfileSource> {

    private List<String> locations = List.of();

    @Override
    public void accept(ProfileSource source) {
        locations = List.of(source.value());
    }

    // Looked for here, for what is thrown above would be told as the cause of a cause.
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        PayloadType type = PayloadType.ofFirstParameter(context.getRequiredTestMethod());
        return locations.stream()
                .flatMap(location -> found(location).stream())
                .map(file -> Arguments.of(Named.of(file.name(), type.of(file.name(), file.path()))));
    }

    private static List<Located> found(String location) {
        List<Located> found = Locations.files(location);
        if (found.isEmpty()) {
            throw Misuse.because("@ProfileSource(\"" + location + "\") finds no file. "
                    + (location.startsWith("classpath:")
                            ? "It looks at the class path, where src/test/resources is; without classpath: it would look"
                                    + " in " + Path.of("").toAbsolutePath() + "."
                            : "It looks in " + Path.of("").toAbsolutePath()
                                    + "; what is on the class path begins with classpath:."));
        }
        return found;
    }
}
