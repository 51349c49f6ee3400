package dev.iotdd.conform.kit;

/** What ARNs have in common whose account and region nobody knows. */
final class Arns {

    private static final int PARTS = 6;

    private Arns() {}

    /** Whether both name the same resource, in whatever partition, region and account. */
    static boolean alike(String one, String other) {
        String[] parts = one.split(":", PARTS);
        String[] others = other.split(":", PARTS);
        return parts.length == PARTS
                && others.length == PARTS
                && parts[0].equals(others[0])
                && parts[2].equals(others[2])
                && parts[PARTS - 1].equals(others[PARTS - 1]);
    }
}
