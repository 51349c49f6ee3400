package dev.iotdd.junit;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.internal.Prose;
import dev.iotdd.report.TextReporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Assertions on one payload. {@link IotddAssertions} makes them. */
public final class PayloadAssert {

    private final Payload payload;
    private final Iotdd iotdd;
    private final String description;
    private final Consumer<AssertionFailedError> failures;
    private @Nullable Report report;

    private PayloadAssert(Payload payload, Iotdd iotdd, String description, Consumer<AssertionFailedError> failures) {
        this.payload = payload;
        this.iotdd = iotdd;
        this.description = description;
        this.failures = failures;
    }

    static PayloadAssert of(Payload payload, Consumer<AssertionFailedError> failures) {
        return new PayloadAssert(payload, Validation.iotdd(), payload.name(), failures);
    }

    static PayloadAssert ofPojo(Object pojo, Consumer<AssertionFailedError> failures) {
        WireDocument document = Pojos.document(pojo);
        return of(document.payload(), failures).readAs(document.kind());
    }

    /** Names the payload in messages. */
    public PayloadAssert as(String name) {
        return new PayloadAssert(payload, iotdd, name, failures);
    }

    /**
     * Takes the payload for the input of an operation, or with the suffix {@code Request} or {@code Response} for a body,
     * instead of recognising it.
     *
     * @throws IllegalArgumentException if there is no such operation; the message lists those there are
     */
    public PayloadAssert readAs(String kind) {
        return new PayloadAssert(payload, iotdd.as(kind), description, failures);
    }

    /** Judges by another configuration than that of {@code iotdd.yaml}. */
    public PayloadAssert withConfig(Config config) {
        return new PayloadAssert(payload, iotdd.withConfig(config), description, failures);
    }

    /** There is no finding of level error: the service takes it. Other findings may be there. */
    public PayloadAssert isValid() {
        if (report().hasErrors() || report().hasUnreadable()) {
            fail("to be valid");
        }
        return this;
    }

    /** There is at least one finding of level error: the service refuses it. */
    public PayloadAssert isInvalid() {
        if (!report().hasErrors()) {
            fail("to be invalid");
        }
        return this;
    }

    /** There is no finding of level error; as {@link #isValid()}. */
    public PayloadAssert hasNoErrors() {
        return isValid();
    }

    /** There is no finding of any level. */
    public PayloadAssert hasNoFindings() {
        if (!report().findings().isEmpty() || report().hasUnreadable()) {
            fail("to have no findings");
        }
        return this;
    }

    /**
     * There is a finding of a rule; what is asserted of it stands behind.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public FindingAssert hasFinding(String rule) {
        List<Finding> found = findings(Rules.checked(rule));
        if (found.isEmpty()) {
            fail("to have a finding of " + rule);
        }
        return new FindingAssert(this, rule, found);
    }

    /**
     * There is no finding of a rule.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public PayloadAssert doesNotHaveFinding(String rule) {
        if (!findings(Rules.checked(rule)).isEmpty()) {
            fail("to have no finding of " + rule);
        }
        return this;
    }

    /**
     * There are findings of these rules, and of no others.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public PayloadAssert hasOnlyFindings(String... rules) {
        Set<String> wanted = Arrays.stream(rules).map(Rules::checked).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found =
                report().findings().stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(wanted)) {
            fail("to have findings of " + Prose.and(List.copyOf(wanted)) + " and no others", wanted, found);
        }
        return this;
    }

    /** It was read as this: an operation for its input, with the suffix {@code Request} or {@code Response} for a body. */
    public PayloadAssert isReadAs(String kind) {
        String found = report().files().stream()
                .flatMap(file -> file.operation().stream())
                .findFirst()
                .orElse("nothing known");
        if (!found.equals(kind)) {
            fail("to be read as " + kind + ", and not as " + found, kind, found);
        }
        return this;
    }

    /** What was found, for assertions of other kinds. */
    public Report report() {
        if (report == null) {
            report = iotdd.validate(payload);
            CoverageOfJvm.recorder().findings(report.findings());
        }
        return report;
    }

    private List<Finding> findings(String rule) {
        return report().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    void fail(String expectation) {
        failures.accept(new AssertionFailedError(message(expectation)));
    }

    private void fail(String expectation, Object wanted, Object found) {
        failures.accept(new AssertionFailedError(message(expectation), wanted, found));
    }

    private String message(String expectation) {
        return "Expected " + description + " " + expectation + ".\n\n"
                + TextReporter.plain().toText(report());
    }
}
