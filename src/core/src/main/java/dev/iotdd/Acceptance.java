package dev.iotdd;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the findings of one document into those that count and those that its project accepts. */
final class Acceptance {

    private final List<Suppression> valid;

    private Acceptance(List<Suppression> valid) {
        this.valid = valid;
    }

    /** That of a configuration for a document, on a day. */
    static Acceptance of(Config config, Optional<Path> path, LocalDate today) {
        List<Suppression> valid = new ArrayList<>();
        for (Suppression suppression : config.suppressions()) {
            if (!suppression.isExpired(today) && config.covers(suppression, path)) {
                valid.add(suppression);
            }
        }
        return new Acceptance(valid);
    }

    Report report(String file, Optional<String> form, List<FileResult.Content> documents, List<Finding> findings) {
        List<Finding> open = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>();
        for (Finding finding : findings) {
            suppression(finding)
                    .ifPresentOrElse(
                            suppression -> suppressed.add(SuppressedFinding.by(suppression, finding)),
                            () -> open.add(finding));
        }
        return Report.of(file, form, documents, open, suppressed);
    }

    boolean accepts(Finding finding) {
        return suppression(finding).isPresent();
    }

    private Optional<Suppression> suppression(Finding finding) {
        return valid.stream()
                .filter(suppression -> suppression.isAbout(finding))
                .findFirst();
    }
}
