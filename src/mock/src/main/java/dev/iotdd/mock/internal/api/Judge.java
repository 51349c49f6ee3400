package dev.iotdd.mock.internal.api;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Payload;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.internal.state.Snapshot;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has documents validated as {@code iotdd validate} would, and says which findings refuse a request, and how. */
final class Judge {

    private static final String UNKNOWN_MEMBER = "unknown-member";
    private static final String WRONG_TYPE = "wrong-type";
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private final Iotdd iotdd;
    private final Spec spec;
    private final Choices choices;
    private final Constraints constraints;
    private final Verdicts verdicts = new Verdicts();
    private volatile Declared declared;

    Judge(Iotdd iotdd, Spec spec, Choices choices, Constraints constraints) {
        this.iotdd = choices.is(Choice.UNKNOWN_MEMBERS, "ignore")
                ? iotdd.withConfig(iotdd.config().withRule(UNKNOWN_MEMBER, Level.INFO))
                : iotdd;
        this.declared = new Declared(Snapshot.EMPTY, this.iotdd.withConfig(config(Snapshot.EMPTY)));
        this.spec = spec;
        this.choices = choices;
        this.constraints = constraints;
    }

    /** What the rules say of an input, given what is declared where it is to happen. */
    List<Finding> input(Operation operation, InputDocument document, Snapshot now) {
        DocumentKind kind = new DocumentKind(operation, Part.INPUT);
        byte[] text = document.text();
        Declared by = looksUp(operation) ? declaring(now) : new Declared(Snapshot.EMPTY, iotdd);
        return verdicts.get(kind.name(), text, by.declarations(), () -> findings(by.iotdd(), kind, text));
    }

    /**
     * A validator that knows what is declared.
     *
     * @param declarations the custom metrics and dimensions
     */
    private record Declared(Snapshot declarations, Iotdd iotdd) {}

    // Nearly always the same one as for the request before.
    private Declared declaring(Snapshot now) {
        Declared last = declared;
        if (!last.declarations().declaresAs(now)) {
            last = new Declared(now.declarations(), iotdd.withConfig(config(now)));
            declared = last;
        }
        return last;
    }

    private Config config(Snapshot now) {
        return iotdd.config().withCustomMetrics(now.metricTypes()).withDimensions(now.dimensionNames());
    }

    /** What the rules say of a response. */
    List<Finding> response(Operation operation, byte[] body) {
        return findings(iotdd, new DocumentKind(operation, Part.RESPONSE), body);
    }

    private static List<Finding> findings(Iotdd iotdd, DocumentKind kind, byte[] text) {
        return iotdd.as(kind.name())
                .validate(Payload.of(InputDocument.NAME, text))
                .findings();
    }

    private boolean looksUp(Operation operation) {
        return switch (operation.name()) {
            case "CreateSecurityProfile", "UpdateSecurityProfile" -> choices.is(Choice.REFERENCES, "strict");
            case "ValidateSecurityProfileBehaviors" -> choices.is(Choice.VALIDATE_REFERENCES, "report");
            default -> false;
        };
    }

    /** The findings that refuse. */
    static List<Finding> errors(List<Finding> findings) {
        return findings.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> finding.level() == Level.ERROR)
                        .toList();
    }

    /** Throws the error that tells of these findings, if there are any: the protocol's first, then the model's. */
    void refuse(Operation operation, InputDocument document, List<Finding> errors) {
        ObjectNode root = document.tree().orElseThrow(() -> malformed(errors));
        List<Finding> unusable =
                errors.stream().filter(error -> isMalformed(root, error)).toList();
        if (!unusable.isEmpty()) {
            throw malformed(unusable);
        }
        if (!document.clashes().isEmpty() && choices.is(Choice.UNKNOWN_MEMBERS, "refuse")) {
            throw Errors.invalidRequest("The member " + document.clashes().get(0)
                    + " is not known in the body: it belongs into the path or the query.");
        }
        List<Finding> model =
                errors.stream().filter(error -> isConstraint(error, root)).toList();
        if (!model.isEmpty()) {
            throw Errors.invalidRequest(constraints.message(operation, root, model));
        }
        if (!errors.isEmpty()) {
            throw Errors.invalidRequest(String.join(
                    " ",
                    errors.stream()
                            .map(error -> sentence(operation, root, error))
                            .toList()));
        }
    }

    private ApiException malformed(List<Finding> findings) {
        String message = findings.isEmpty()
                ? "The body is no JSON object."
                : findings.get(0).message();
        return choices.is(Choice.MALFORMED_JSON, "serialization")
                ? Errors.serialization(message)
                : Errors.invalidRequest(message);
    }

    /** What the service calls a behavior that is not well-formed (F182, message M1). */
    String sentence(Operation operation, ObjectNode root, Finding finding) {
        List<String> tokens = Trees.tokens(finding.location().pointer());
        if (!isInBehavior(tokens)) {
            return finding.message();
        }
        String name = finding.behavior().orElseGet(() -> "number " + (Integer.parseInt(tokens.get(1)) + 1));
        return "Behavior " + name + " is malformed. " + problem(operation, root, finding, tokens);
    }

    private static boolean isInBehavior(List<String> tokens) {
        return tokens.size() > 1 && tokens.get(0).equals("behaviors");
    }

    private String problem(Operation operation, ObjectNode root, Finding finding, List<String> tokens) {
        String range = isRange(finding) ? constraints.range(operation, tokens) : "";
        return range.isEmpty()
                ? finding.message()
                : tokens.get(tokens.size() - 1) + " " + Trees.at(root, tokens) + " should be in range" + range;
    }

    boolean isRange(Finding finding) {
        return finding.rule().equals("out-of-range");
    }

    /** Whether it keeps the protocol from making a request of what came. */
    boolean isMalformed(ObjectNode root, Finding finding) {
        return spec.rule(finding.rule()).check() == Check.READER || isTypeError(root, finding);
    }

    private static boolean isTypeError(ObjectNode root, Finding finding) {
        JsonNode value = Trees.at(root, Trees.tokens(finding.location().pointer()));
        return finding.rule().equals(WRONG_TYPE) && !value.isNull() && !NOT_FINITE.contains(value.asString(""));
    }

    /**
     * Whether it is a constraint that the service's framework checks. Unknown members and texts for doubles are none, nor
     * are ranges inside a behavior: ValidateSecurityProfileBehaviors would not come to speak of them (C13).
     */
    boolean isConstraint(Finding finding, ObjectNode root) {
        RuleInfo rule = spec.rule(finding.rule());
        List<String> tokens = Trees.tokens(finding.location().pointer());
        boolean isNull = Trees.at(root, tokens).isNull();
        return rule.check() == Check.SHAPE
                && !rule.id().equals(UNKNOWN_MEMBER)
                && !(isRange(finding) && isInBehavior(tokens))
                && (isNull || !rule.id().equals(WRONG_TYPE));
    }

    /** The members to go on with: without nulls, and without what the model does not know. */
    static ObjectNode known(ObjectNode tree, List<Finding> findings) {
        List<Finding> unknown = findings.stream()
                .filter(finding -> finding.rule().equals(UNKNOWN_MEMBER))
                .toList();
        if (unknown.isEmpty() && !Trees.hasNulls(tree)) {
            return tree;
        }
        ObjectNode copy = (ObjectNode) Trees.withoutNulls(tree);
        unknown.forEach(
                finding -> Trees.remove(copy, Trees.tokens(finding.location().pointer())));
        return copy;
    }
}
