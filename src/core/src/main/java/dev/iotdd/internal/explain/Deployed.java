package dev.iotdd.internal.explain;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Reference;
import java.util.List;
import java.util.stream.Collectors;

/** What a document leaves to its deployment, in the words of its file. */
final class Deployed {

    private Deployed() {}

    /** Says of a value that is not known what the file has in its place. */
    static String value(ApiDocument source, Pointer at) {
        String words = Reference.words(source.origin().spot(at).value());
        return words.isEmpty() ? "(known only at deployment)" : "(known only at deployment: " + words + ")";
    }

    /** A sentence on what is not known below a place; empty if everything is. */
    static String aside(ApiDocument source, Pointer at) {
        List<String> values = source.unknown().values().stream()
                .filter(value -> value.isWithin(at))
                .map(value -> Prose.name(source.origin().spot(value).named()) + " " + value(source, value))
                .sorted()
                .toList();
        if (!values.isEmpty()) {
            return values.stream().collect(Collectors.joining(", ", " Left open: ", "."));
        }
        return source.unknown().reach(at) ? " What else it holds is known at deployment only." : "";
    }
}
