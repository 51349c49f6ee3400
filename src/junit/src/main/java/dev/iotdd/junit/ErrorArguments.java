package dev.iotdd.junit;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** The errors of {@link ErrorSource}. */
final class ErrorArguments implements ArgumentsProvider, AnnotationConsumer<ErrorSource> {

    private @Nullable ErrorSource said;

    @Override
    public void accept(ErrorSource source) {
        said = source;
    }

    // Looked at here, for what is thrown above would be told as the cause of a cause.
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return errors(Objects.requireNonNull(said)).map(Arguments::of);
    }

    private static Stream<DeclaredError> errors(ErrorSource source) {
        Operation operation = Operations.named(source.value(), "@ErrorSource");
        List<String> declared = operation.errors().stream().map(ErrorType::name).toList();
        for (String name : source.names()) {
            if (!declared.contains(name)) {
                throw Misuse.because("@ErrorSource: " + operation.name() + " does not declare '" + name + "'."
                        + Suggestion.sentence(Suggestion.closest(name, declared)) + " It declares "
                        + Prose.and(declared) + ".");
            }
        }
        List<String> wanted = source.names().length == 0 ? declared : List.of(source.names());
        return operation.errors().stream()
                .filter(error -> wanted.contains(error.name()))
                .map(error -> new DeclaredError(operation.name(), error.name(), error.status(), source.times()));
    }
}
