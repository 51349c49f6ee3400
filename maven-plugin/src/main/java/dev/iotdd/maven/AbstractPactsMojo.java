package dev.iotdd.maven;

import dev.iotdd.contract.Surroundings;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that make pacts and run them. */
abstract class AbstractPactsMojo extends AbstractMojo {

    /** What the names of all resources begin with; needed for an AWS account. */
    @Parameter(property = "iotdd.pacts.prefix", defaultValue = "")
    private @Nullable String prefix;

    /** Region in ARNs, and to sign for. */
    @Parameter(property = "iotdd.pacts.region", defaultValue = "us-east-1")
    private String region = "us-east-1";

    /** Account in ARNs. */
    @Parameter(property = "iotdd.pacts.account", defaultValue = "123456789012")
    private String account = "123456789012";

    /** What the pacts call the service. Default: <code>AWS IoT</code>. */
    @Parameter(property = "iotdd.pacts.provider")
    private @Nullable String provider;

    /** Do nothing. */
    @Parameter(property = "iotdd.pacts.skip", defaultValue = "false")
    private boolean skip;

    final boolean isSkipped() {
        if (skip) {
            getLog().info("Pacts are skipped.");
        }
        return skip;
    }

    /**
     * Where resources are.
     *
     * @throws IllegalArgumentException if there can be no such place
     */
    final Surroundings surroundings() {
        return new Surroundings(Objects.requireNonNullElse(prefix, ""), region, account);
    }

    final Optional<String> provider() {
        return Optional.ofNullable(provider);
    }
}
