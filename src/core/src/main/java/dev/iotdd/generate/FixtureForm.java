package dev.iotdd.generate;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How generated documents are written. */
public enum FixtureForm {
    /** As JSON. */
    JSON("json"),
    /** As YAML. */
    YAML("yaml"),
    /** Inputs of operations, by the commands of the AWS command line that take them as {@code --cli-input-json}. */
    CLI_INPUT("cli-input"),
    /** As templates of CloudFormation, where a resource can say the same. */
    CLOUDFORMATION("cfn");

    private final String word;

    FixtureForm(String word) {
        this.word = word;
    }

    /** The word that users write. */
    public String word() {
        return word;
    }

    /**
     * The form of a word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words there are
     */
    public static FixtureForm ofWord(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no form of fixtures; known: "
                        + Arrays.stream(values()).map(FixtureForm::word).collect(Collectors.joining(", ")) + "."));
    }
}
