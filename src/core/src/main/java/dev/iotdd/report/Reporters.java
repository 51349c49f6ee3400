package dev.iotdd.report;

import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The formats that there are, by the names that users write. */
public final class Reporters {

    private static final Map<String, Reporter> BY_NAME = new TreeMap<>(Map.of(
            "text", TextReporter.plain(),
            "json", new JsonReporter(),
            "sarif", SarifReporter.of(Spec.bundled()),
            "junit", new JUnitReporter(),
            "github", new GitHubReporter(),
            "gitlab", new GitLabReporter(),
            "checkstyle", new CheckstyleReporter(),
            "markdown", MarkdownReporter.of(Spec.bundled()),
            "html", HtmlReporter.of(Spec.bundled())));

    private Reporters() {}

    /** The names of the formats. */
    public static List<String> names() {
        return new ArrayList<>(BY_NAME.keySet());
    }

    /**
     * The reporter for a format.
     *
     * @throws IllegalArgumentException if there is no such format; the message lists those there are
     */
    public static Reporter named(String name) {
        Reporter reporter = BY_NAME.get(name);
        if (reporter == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no report format; known: " + String.join(", ", names()) + ".");
        }
        return reporter;
    }
}
