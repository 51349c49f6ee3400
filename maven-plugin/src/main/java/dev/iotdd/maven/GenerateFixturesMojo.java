package dev.iotdd.maven;

import dev.iotdd.generate.FixtureFiles;
import dev.iotdd.generate.FixtureForm;
import dev.iotdd.generate.Fixtures;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.generate.RandomSample;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.spec.Spec;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes test documents from the specification: valid ones at every boundary, and for every rule documents that break just
 * that one.
 */
@Mojo(
        name = "generate-fixtures",
        defaultPhase = LifecyclePhase.GENERATE_TEST_RESOURCES,
        threadSafe = true,
        requiresProject = false)
public final class GenerateFixturesMojo extends AbstractMojo {

    /** Folder to write to. */
    @Parameter(property = "iotdd.fixtures.directory", defaultValue = "${project.build.directory}/iotdd-fixtures")
    private File directory = new File("target/iotdd-fixtures");

    /** Only documents of this kind: an operation for its input, or with the suffix <code>Response</code>. */
    @Parameter(property = "iotdd.operation")
    private @Nullable String operation;

    /** A file for each document; otherwise one for each kind, and a <code>manifest.json</code>. */
    @Parameter(property = "iotdd.fixtures.each", defaultValue = "false")
    private boolean each;

    /**
     * A file for each document, and a <code>manifest.json</code> that says what is to be found in each, in this form:
     * <code>json</code>, <code>yaml</code>, <code>cli-input</code> or <code>cfn</code>. What a form cannot say is left out.
     */
    @Parameter(property = "iotdd.fixtures.form")
    private @Nullable String form;

    /** Random documents instead, drawn by this number: the same seed makes the same documents. */
    @Parameter(property = "iotdd.fixtures.seed")
    private @Nullable Long seed;

    /** How many random documents. */
    @Parameter(property = "iotdd.fixtures.count", defaultValue = "100")
    private int count = 100;

    @Override
    public void execute() throws MojoFailureException {
        List<GeneratedCase> cases = cases();
        if (cases.isEmpty()) {
            throw new MojoFailureException("'" + operation + "' is no kind of document that fixtures are made of.");
        }
        Map<String, String> files = files(cases);
        try {
            FixtureFiles.write(directory.toPath(), files);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The fixtures cannot be written to " + directory + " (" + FileProblem.words(e) + ").", e);
        }
        getLog().info("Wrote " + files.size() + " files to " + directory + ".");
    }

    private List<GeneratedCase> cases() throws MojoFailureException {
        Fixtures fixtures = Fixtures.of(Spec.bundled());
        if (seed == null) {
            return fixtures.cases().stream()
                    .filter(found -> operation == null || found.kind().equals(operation))
                    .toList();
        }
        try {
            RandomSample sample = RandomSample.of(seed, count);
            return fixtures.random(operation == null ? sample : sample.ofKind(operation));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private Map<String, String> files(List<GeneratedCase> cases) throws MojoFailureException {
        if (form == null) {
            return each ? FixtureFiles.each(cases) : byKind(cases);
        }
        try {
            FixtureForm wanted = FixtureForm.ofWord(form);
            return seed == null ? FixtureFiles.inForm(wanted, cases) : FixtureFiles.inForm(wanted, cases, seed);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private Map<String, String> byKind(List<GeneratedCase> cases) {
        return seed == null ? FixtureFiles.byKind(cases) : FixtureFiles.byKind(cases, seed);
    }
}
