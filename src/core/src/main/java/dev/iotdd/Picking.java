package dev.iotdd;

import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.form.Signs;
import dev.iotdd.internal.pact.Pacts;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Set;

/** Picks the documents of the API out of files that may be anything. */
final class Picking {

    /** What says that nothing of the API is in a file. */
    private static final Set<String> NOT_OURS = Set.of("unknown-document", "nothing-judged");

    private static final String SYNTAX = "syntax";
    /** The forms that are nothing but members of the API, which others have too. */
    private static final Set<String> PLAIN = Set.of("API", "behaviors");

    private final Signs signs;

    Picking(Spec spec) {
        this.signs = new Signs(spec);
    }

    /** Whether a file can be left alone before it is read. */
    boolean isForeign(byte[] bytes) {
        return !signs.mayBeIn(bytes);
    }

    /** Whether a file that was read turned out to be nothing of ours; broken ones that may be ours are not. */
    boolean isForeign(String name, byte[] bytes, Checker.Outcome outcome, Limits limits) {
        if (outcome.documents().isEmpty()) {
            return (outcome.form().isPresent() && !isBroken(outcome) && !isPact(outcome))
                    || outcome.findings().isEmpty()
                    || outcome.findings().stream().anyMatch(finding -> NOT_OURS.contains(finding.rule()));
        }
        return outcome.form().filter(PLAIN::contains).isPresent() && !isSure(name, bytes, limits);
    }

    /** A pact may hold calls only that are refused, or are none of the API: its findings tell whether it is ours. */
    private static boolean isPact(Checker.Outcome outcome) {
        return outcome.form().filter(Pacts.FORM::equals).isPresent();
    }

    /** Whether a part of it could not be read, which may well have been ours. */
    private static boolean isBroken(Checker.Outcome outcome) {
        return outcome.findings().stream().anyMatch(finding -> finding.rule().equals(SYNTAX));
    }

    private boolean isSure(String name, byte[] bytes, Limits limits) {
        try {
            return signs.areIn(new DocumentReader(limits).read(name, bytes).root());
        } catch (UnreadableException e) {
            return true;
        }
    }

    static Report skipped() {
        return new Report(List.of(), List.of(), List.of(), 1);
    }
}
