package dev.iotdd.maven;

import dev.iotdd.Finding;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.fix.FixResult;
import dev.iotdd.fix.FixedFile;
import dev.iotdd.internal.FileProblem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the payloads of a project where their rules allow that, and changes nothing else of their text. What is
 * repaired was judged before it is written; what the configuration suppresses is left as it is. It also runs in a
 * directory without a POM.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends AbstractConfiguredMojo {

    /** Files to repair, as <code>includes</code> of the goal <code>validate</code> has them, with the same default. */
    @Parameter(property = "iotdd.includes")
    private List<String> includes = new ArrayList<>();

    /** Ant patterns of files to leave out, as <code>excludes</code> of the goal <code>validate</code> has them. */
    @Parameter(property = "iotdd.excludes")
    private List<String> excludes = new ArrayList<>();

    /** Repair by guesses too: a word that is nearly an allowed one, an empty list that should clear. */
    @Parameter(property = "iotdd.unsafe", defaultValue = "false")
    private boolean unsafe;

    /** Change no file, and fail the build if something is to be repaired. */
    @Parameter(property = "iotdd.check", defaultValue = "false")
    private boolean check;

    /** File to write the changes to, as <code>git apply</code> takes them from the project's folder; no other is changed. */
    @Parameter(property = "iotdd.diff")
    private @Nullable File diff;

    /** Do nothing. */
    @Parameter(property = "iotdd.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Repairing security profiles is skipped.");
            return;
        }
        try {
            List<FixResult> results = results();
            results.forEach(this::show);
            put(results);
            failIfItMust(results);
        } catch (InvalidConfigException | IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The security profiles cannot be repaired: " + FileProblem.words(e) + ".", e);
        }
    }

    private List<FixResult> results() throws MojoFailureException, IOException {
        Iotdd iotdd = iotdd(Optional.empty());
        List<Path> files = new ProjectFiles(base(), project(), session().getAllProjects()).matching(includes, excludes);
        List<FixResult> results = new ArrayList<>();
        for (Payload payload : ProjectFiles.payloads(base(), files)) {
            results.add(iotdd.fix(payload, unsafe));
        }
        return results;
    }

    private void show(FixResult result) {
        String word = isDry() ? "can be repaired: " : "repaired: ";
        result.problem().ifPresent(getLog()::error);
        result.fixed().forEach(finding -> getLog().info(line(word, finding)));
        result.left().forEach(finding -> getLog().warn(line("to be mended by hand: ", finding)));
    }

    private static String line(String word, Finding finding) {
        return finding.location() + ": " + word + finding.message() + " [" + finding.rule() + "]";
    }

    private boolean isDry() {
        return check || diff != null;
    }

    private void put(List<FixResult> results) throws IOException {
        if (diff != null) {
            StringBuilder changes = new StringBuilder();
            results.forEach(result -> changes.append(result.diff()));
            Files.createDirectories(diff.toPath().toAbsolutePath().getParent());
            Files.write(diff.toPath(), changes.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (FixResult result : results) {
            if (!isDry() && result.isChanged()) {
                FixedFile.write(base().resolve(result.file()), result);
            }
        }
    }

    private void failIfItMust(List<FixResult> results) throws MojoFailureException {
        if (results.stream().anyMatch(result -> result.problem().isPresent())) {
            throw new MojoFailureException("A security profile could not be read; see above.");
        }
        if (check && results.stream().anyMatch(FixResult::isChanged)) {
            throw new MojoFailureException("Security profiles are to be repaired; see above. `mvn iotdd:fix"
                    + (unsafe ? " -Diotdd.unsafe" : "") + "` does it.");
        }
    }
}
