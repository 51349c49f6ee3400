package dev.iotdd;

/**
 * How much of a document is read at most, so that no input can exhaust memory or the stack.
 *
 * @param bytes size of a document in bytes
 * @param values number of its values, objects and lists included; what an alias stands for counts each time
 * @param depth nesting of objects and lists
 * @param numberLength characters of one number
 */
public record Limits(int bytes, int values, int depth, int numberLength) {

    // Deepest nesting at which the recursion over a document stays far from the end of a small thread stack.
    private static final int DEEPEST = 400;

    /** 16 MiB, 200 000 values, 100 levels, numbers of 1000 characters: far more than any security profile needs. */
    public static final Limits DEFAULT = new Limits(16 << 20, 200_000, 100, 1_000);

    public Limits {
        check("bytes", bytes, Integer.MAX_VALUE - 8);
        check("values", values, Integer.MAX_VALUE);
        check("depth", depth, DEEPEST);
        check("numberLength", numberLength, Integer.MAX_VALUE);
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "The limit " + name + " is " + value + "; allowed are 1 to " + most + ".");
        }
    }
}
