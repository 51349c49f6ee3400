package dev.iotdd.internal.check;

import dev.iotdd.Finding;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.form.Origin.Spot;
import dev.iotdd.spec.DocumentKind;

/**
 * A finding together with what it was made of, for those who repair it.
 *
 * @param finding the finding
 * @param kind what the document is
 * @param violation the violation, in the words of the API
 * @param spot where it is in the file
 */
public record Blame(Finding finding, DocumentKind kind, Violation violation, Spot spot) {

    /** The violation with its place in the file. */
    public Violation moved() {
        return new Violation(violation.rule(), violation.unit(), spot.at(), violation.mark(), violation.words());
    }
}
