package dev.iotdd.maven;

import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Validates all that a project holds, its modules included: picks profiles and the like out by what the files hold, and
 * skips everything else. Build output, <code>node_modules</code>, hidden directories and what the configuration excludes
 * are left out. Suppressions that nothing needs are reported here, where all files are known.
 */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class LintMojo extends AbstractValidationMojo {

    @Override
    Report report(Iotdd iotdd, Path base) throws IOException {
        return iotdd.lint(base);
    }
}
