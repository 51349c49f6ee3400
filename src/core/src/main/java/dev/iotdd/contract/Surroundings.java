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

    private static final Surroundings MOCK = new Surroundings("", "us-east-1", "123456789012");

    public Surroundings {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(account, "account");
        if (!prefix.matches("[a-zA-Z0-9:_-]{0,64}")) {
            throw new IllegalArgumentException("The prefix '" + prefix
                    + "' cannot begin the name of a resource; allowed are up to 64 letters, digits and ':', '_', '-'.");
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
