package dev.iotdd.maven;

import dev.iotdd.Level;
import dev.iotdd.Report;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.report.ReportFile;
import dev.iotdd.report.Reporters;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The files that a goal writes its report to.
 *
 * @param files with absolute paths
 */
record ReportFiles(List<ReportFile> files) {

    /** Those that the parameters name, relative to the project. */
    static ReportFiles of(Path base, List<String> reports, Optional<File> further, String format)
            throws MojoFailureException {
        try {
            Reporters.named(format);
            List<ReportFile> files = new ArrayList<>();
            for (String report : reports) {
                ReportFile file = ReportFile.parse(report);
                files.add(new ReportFile(file.format(), base.resolve(file.path())));
            }
            further.ifPresent(
                    file -> files.add(new ReportFile(format, file.toPath().toAbsolutePath())));
            return new ReportFiles(files);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    boolean wantExplanations() {
        return files.stream().anyMatch(file -> Reporters.named(file.format()).wantsExplanations());
    }

    void write(Report report, Optional<Level> failing) throws MojoFailureException {
        for (ReportFile file : files) {
            try {
                file.write(report, failing);
            } catch (IOException e) {
                throw new MojoFailureException(
                        "The report cannot be written to " + file.path() + " (" + FileProblem.words(e) + ").", e);
            }
        }
    }
}
