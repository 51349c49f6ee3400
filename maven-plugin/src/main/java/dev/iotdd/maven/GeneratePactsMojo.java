package dev.iotdd.maven;

import dev.iotdd.generate.PactFiles;
import dev.iotdd.generate.PactGenerator;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.spec.Spec;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a pact (version 4) for each operation: its successes and its declared errors, with matching rules derived from
 * the schemas and provider states that <code>verify-pacts</code> can bring about.
 */
@Mojo(
        name = "generate-pacts",
        defaultPhase = LifecyclePhase.GENERATE_TEST_RESOURCES,
        threadSafe = true,
        requiresProject = false)
public final class GeneratePactsMojo extends AbstractPactsMojo {

    /** Folder to write to; not the one of the consumer's own pacts, which these are not. */
    @Parameter(property = "iotdd.pacts.directory", defaultValue = "${project.build.directory}/iotdd-pacts")
    private File directory = new File("target/iotdd-pacts");

    /** Only these operations. Default: all. */
    @Parameter(property = "iotdd.pacts.operations")
    private List<String> operations = new ArrayList<>();

    /** Name of the consumer. */
    @Parameter(property = "iotdd.pacts.consumer", defaultValue = "iotdd")
    private String consumer = "iotdd";

    @Override
    public void execute() throws MojoFailureException {
        if (isSkipped()) {
            return;
        }
        try {
            PactGenerator pacts = PactGenerator.of(Spec.bundled(), consumer).in(surroundings());
            pacts = provider().map(pacts::withProvider).orElse(pacts);
            int count = PactFiles.write(directory.toPath(), pacts, operations);
            getLog().info("Wrote " + count + (count == 1 ? " pact to " : " pacts to ") + directory + ".");
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The pacts cannot be written to " + directory + " (" + FileProblem.words(e) + ").", e);
        }
    }
}
