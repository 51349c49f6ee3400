package dev.iotdd.convert;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The forms that a document can be converted to. */
public enum Target {
    /** The input of an operation, as {@code --cli-input-json} takes it. */
    API("api"),
    /** A template of CloudFormation. */
    CLOUDFORMATION("cfn"),
    /** A configuration in Terraform's JSON syntax, for the provider {@code awscc}. */
    TERRAFORM("terraform");

    private final String word;

    Target(String word) {
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
    public static Target ofWord(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no form to convert to; known: "
                        + Arrays.stream(values()).map(Target::word).collect(Collectors.joining(", ")) + "."));
    }
}
