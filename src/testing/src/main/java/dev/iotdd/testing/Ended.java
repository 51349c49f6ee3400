package dev.iotdd.testing;

import java.util.List;

/**
 * A program that has ended.
 *
 * @param command what ran
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Ended(List<String> command, int code, String out, String err) {

    /** Takes copies. */
    public Ended {
        command = List.copyOf(command);
    }

    /** This, if the program ended well. */
    public Ended succeeded() {
        if (code != 0) {
            throw new AssertionError(command + " ended with " + code + ":\n" + said());
        }
        return this;
    }

    /** All that it wrote. */
    public String said() {
        return out + err;
    }
}
