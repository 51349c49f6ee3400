package dev.iotdd.mock;

import java.util.List;

/** Files that the mock was to start from, and could not. Nothing of them was kept. */
public final class InvalidSeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidSeedException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each fault, with the file that it is in. */
    public List<String> problems() {
        return problems;
    }
}
