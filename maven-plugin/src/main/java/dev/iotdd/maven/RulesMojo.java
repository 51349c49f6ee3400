package dev.iotdd.maven;

import dev.iotdd.spec.Catalogue;
import dev.iotdd.spec.Spec;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the catalogue of rules, or one rule with its reason, sources and examples. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends AbstractMojo {

    /** Id of the rule to print; without it all are listed. */
    @Parameter(property = "iotdd.rule")
    private @Nullable String rule;

    @Override
    public void execute() throws MojoFailureException {
        Catalogue catalogue = Catalogue.of(Spec.bundled());
        try {
            String text = rule == null
                    ? catalogue.overview() + "`mvn iotdd:rules -Diotdd.rule=ID` tells more."
                    : catalogue.page(rule);
            text.lines().forEach(getLog()::info);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage() + " `mvn iotdd:rules` lists them.", e);
        }
    }
}
