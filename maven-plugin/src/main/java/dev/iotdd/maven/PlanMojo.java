package dev.iotdd.maven;

import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.plan.InvalidPlanException;
import dev.iotdd.plan.Plan;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an update does to a profile, or which update leads to another edition of it: what a list replaces and so
 * drops, and what is watched less than before. An update that the service would refuse fails the build. It also runs in
 * a directory without a POM.
 */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public final class PlanMojo extends AbstractConfiguredMojo {

    /** What is stored: the output of <code>describe-security-profile</code>, or the profile's file. */
    @Parameter(property = "iotdd.current", required = true)
    private @Nullable File current;

    /** An update request; either this or <code>to</code>. */
    @Parameter(property = "iotdd.update")
    private @Nullable File update;

    /** The profile as it is to be. */
    @Parameter(property = "iotdd.to")
    private @Nullable File to;

    /** Fail the build if the profile watches less than before. */
    @Parameter(property = "iotdd.failOnWeaker", defaultValue = "false")
    private boolean failOnWeaker;

    /** File to write the plan to, besides the log. */
    @Parameter(property = "iotdd.output")
    private @Nullable File output;

    /** Format of that file: <code>text</code>, <code>json</code> or <code>markdown</code>. */
    @Parameter(property = "iotdd.format", defaultValue = "text")
    private String format = "text";

    /** Do nothing. */
    @Parameter(property = "iotdd.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Planning the update of a security profile is skipped.");
            return;
        }
        try {
            Plan plan = plan();
            plan.text().lines().forEach(getLog()::info);
            write(plan.as(format));
            failIfItMust(plan);
        } catch (InvalidPlanException | InvalidConfigException | IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The plan cannot be written to " + output + " (" + FileProblem.words(e) + ").", e);
        }
    }

    private Plan plan() throws MojoFailureException {
        if ((update == null) == (to == null)) {
            throw new MojoFailureException(
                    "Give either <update> (-Diotdd.update) or <to> (-Diotdd.to): an update request, or the profile as it"
                            + " is to be.");
        }
        Iotdd iotdd = iotdd(Optional.empty());
        return to == null ? iotdd.plan(payload(current), payload(update)) : iotdd.planTo(payload(current), payload(to));
    }

    private Payload payload(@Nullable File file) {
        Path path = Optional.ofNullable(file)
                .orElseThrow()
                .toPath()
                .toAbsolutePath()
                .normalize();
        Path base = base();
        String name = (path.startsWith(base) ? base.relativize(path) : path).toString();
        return Payload.of(path).named(name.replace('\\', '/'));
    }

    private void write(String plan) throws IOException {
        if (output != null) {
            Files.createDirectories(output.toPath().toAbsolutePath().getParent());
            Files.write(output.toPath(), plan.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void failIfItMust(Plan plan) throws MojoFailureException {
        if (plan.isRefused()) {
            throw new MojoFailureException("The service would refuse this update; see above.");
        }
        if (failOnWeaker && plan.isWeaker()) {
            throw new MojoFailureException("The profile watches less than before; see above.");
        }
    }
}
