package dev.iotdd.conform.scorecard;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a case looks at. */
public enum Group {
    /** Successes, and what they answer. */
    RESPONSES("responses", "Each operation succeeds, and answers as it declares"),
    /** Every declared error. */
    ERRORS("errors", "Each declared error comes as it is declared"),
    /** Requests with nothing wrong. */
    ACCEPTED("accepted", "Requests within the rules are accepted, and nothing of them is lost"),
    /** Requests that break one rule. */
    REFUSED("refused", "Requests that break a rule are refused"),
    /** What calls do to what is there. */
    STATES("states", "Calls change what is stored as they should, and nothing else");

    private final String word;
    private final String title;

    Group(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word that reports and options use. */
    public String word() {
        return word;
    }

    /** What it looks at, as a sentence. */
    public String title() {
        return title;
    }

    /**
     * The group of a word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words there are
     */
    public static Group ofWord(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no group of cases; known: "
                        + Arrays.stream(values()).map(Group::word).collect(Collectors.joining(", ")) + "."));
    }
}
