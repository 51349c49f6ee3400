package dev.iotdd;

/** How well a rule is known. The order of the constants is the order of certainty, surest first. */
public enum Evidence {
    /** AWS documents it, in the service model or on a page of its documentation. */
    DOCUMENTED("D"),
    /** It follows from AWS's examples, from code that AWS owns, or from the structure of the API. */
    INFERRED("I"),
    /** Nothing that AWS has published says it. */
    UNKNOWN("U");

    private final String letter;

    Evidence(String letter) {
        this.letter = letter;
    }

    /** The letter that reports and configuration files use: {@code D}, {@code I} or {@code U}. */
    public String letter() {
        return letter;
    }

    /** Whether this evidence is as sure as {@code floor}, or surer. */
    public boolean isAtLeast(Evidence floor) {
        return compareTo(floor) <= 0;
    }

    /**
     * The evidence of a letter.
     *
     * @throws IllegalArgumentException if {@code letter} stands for no evidence; the message lists the letters
     */
    public static Evidence ofLetter(String letter) {
        return Words.find(values(), Evidence::letter, "evidence", letter);
    }
}
