package dev.iotdd.maven;

import dev.iotdd.contract.Surroundings;
import dev.iotdd.generate.PactFiles;
import dev.iotdd.generate.PactGenerator;
import dev.iotdd.spec.Spec;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pact (version 4) for each operation: its successes and its declared errors, with matching rules derived from
 * the schemas and provider states that <code>verify-pacts</code> can bring about.
 */
@Mojo(
        name = "generate-pacts",
        defaultPhase = LifecyclePhase.GENERATE_TEST_RESOURCES,
        threadSafe = true,
        requiresProject = false)
public final class GeneratePactsMojo extends AbstractMojo {

    /** Folder to write to; not the one of the consumer's own pacts, which these are not. */
    @Parameter(property = "iotdd.pacts.directory", defaultValue = "${project.build.directory}/iotdd-pacts")
    private File directory = new File("target/iotdd-pacts");

    /** Only these operations. Default: all. */
    @Parameter(property = "iotdd.pacts.operations")
    private List<String> operations = new ArrayList<>();

    /** Name of the consumer. */
    @Parameter(property = "iotdd.pacts.consumer", defaultValue = "iotdd")
    private String consumer = "iotdd";

    /** What the names of all resources begin with. */
    @Parameter(property = "iotdd.pacts.prefix", defaultValue = "")
    private @Nullable String prefix;

    /** Region in ARNs. */
    @Parameter(property = "iotdd.pacts.region", defaultValue = "us-east-1")
    private String region = "us-east-1";

    /** Account in ARNs. */
    @Parameter(property = "iotdd.pacts.account", defaultValue = "123456789012")
    private String account = "123456789012";

    /** Do nothing. */
    @Parameter(property = "iotdd.pacts.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Pacts are skipped.");
            return;
        }
        try {
            PactGenerator pacts = PactGenerator.of(Spec.bundled(), consumer)
                    .in(new Surroundings(Objects.requireNonNullElse(prefix, ""), region, account));
            int count = PactFiles.write(directory.toPath(), pacts, operations);
            getLog().info("Wrote " + count + (count == 1 ? " pact to " : " pacts to ") + directory + ".");
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The pacts cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
    }
}
