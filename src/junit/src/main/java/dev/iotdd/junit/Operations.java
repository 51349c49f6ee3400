package dev.iotdd.junit;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.spec.Operation;
import java.util.List;

/** Operations by the names that tests write. */
final class Operations {

    private Operations() {}

    static Operation named(String name, String where) {
        List<String> known =
                Validation.spec().operations().stream().map(Operation::name).toList();
        return Validation.spec()
                .findOperation(name)
                .orElseThrow(() -> Misuse.because(where + ": '" + name + "' is no operation of the API."
                        + Suggestion.sentence(Suggestion.closest(name, known)) + " Known are " + Prose.and(known)
                        + "."));
    }
}
