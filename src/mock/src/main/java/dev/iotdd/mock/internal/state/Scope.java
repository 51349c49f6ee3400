package dev.iotdd.mock.internal.state;

/**
 * Where resources live. Those of one scope know nothing of those of another.
 *
 * @param account number of the account
 * @param region name of the region
 */
public record Scope(String account, String region) implements Comparable<Scope> {

    /** The ARN of one of AWS IoT's resources here. */
    public String arn(String resource) {
        return "arn:" + partition() + ":iot:" + region + ":" + account + ":" + resource;
    }

    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    @Override
    public int compareTo(Scope other) {
        int byAccount = account.compareTo(other.account);
        return byAccount != 0 ? byAccount : region.compareTo(other.region);
    }

    @Override
    public String toString() {
        return account + "/" + region;
    }
}
