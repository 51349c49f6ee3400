package dev.iotdd.contract;

import java.util.Objects;

/**
 * Where the resources of contract cases live.
 *
 * @param prefix what the names of all resources begin with; may be empty
 * @param region the region
 * @param account the account
 */
public record Surroundings(String prefix, String region, String account) {

    private static final String EXAMPLE_REGION = "us-east-1";
    private static final String EXAMPLE_ACCOUNT = "123456789012";
    private static final Surroundings MOCK = new Surroundings("", EXAMPLE_REGION, EXAMPLE_ACCOUNT);

    public Surroundings {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(account, "account");
        if (!prefix.matches("[a-zA-Z0-9:_-]{0,64}")) {
            throw new IllegalArgumentException("The prefix '" + prefix
                    + "' cannot begin the name of a resource; allowed are up to 64 letters, digits and ':', '_', '-'.");
        }
        if (!region.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "'" + region + "' is no region; wanted is a name such as " + EXAMPLE_REGION + ".");
        }
        if (!account.matches("[0-9]{12}")) {
            throw new IllegalArgumentException(
                    "'" + account + "' is no account; wanted are its 12 digits, such as " + EXAMPLE_ACCOUNT + ".");
        }
    }

    /** Those of the mock, unless it is told others. */
    public static Surroundings ofMock() {
        return MOCK;
    }

    /** With another prefix. */
    public Surroundings withPrefix(String changed) {
        return new Surroundings(changed, region, account);
    }

    /** In another region. */
    public Surroundings withRegion(String changed) {
        return new Surroundings(prefix, changed, account);
    }

    /** In another account. */
    public Surroundings withAccount(String changed) {
        return new Surroundings(prefix, region, changed);
    }
}
