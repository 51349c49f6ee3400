package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ValidateSecurityProfileBehaviors, whose answer is what the rules say. */
final class ValidateBehaviors implements Handler {

    private static final int LONGEST = 2048;

    private final Choices choices;
    private final Judge judge;

    ValidateBehaviors(Choices choices, Judge judge) {
        this.choices = choices;
        this.judge = judge;
    }

    /** What keeps the question from being answered: whatever is not about a behavior, or makes it unreadable. */
    List<Finding> refusing(InputDocument document, List<Finding> errors) {
        return document.tree()
                .map(root ->
                        errors.stream().filter(error -> !isAnswer(root, error)).toList())
                .orElse(errors);
    }

    private boolean isAnswer(ObjectNode root, Finding error) {
        boolean inBehavior = Trees.tokens(error.location().pointer()).size() > 1;
        boolean reported = choices.is(Choice.VALIDATE_CONSTRAINTS, "report")
                || judge.isRange(error)
                || !judge.isConstraint(error, root);
        return inBehavior && reported && !judge.isMalformed(root, error);
    }

    @Override
    public ObjectNode handle(Input input) {
        List<String> messages = input.findings().stream()
                .map(error -> judge.sentence(input.operation(), input.members(), error))
                .toList();
        int most = choices.is(Choice.VALIDATE_ERRORS, "first") ? 1 : messages.size();
        ObjectNode answer = Trees.NODES.objectNode().put("valid", messages.isEmpty());
        ArrayNode errors = answer.putArray("validationErrors");
        messages.stream().limit(most).forEach(message -> errors.addObject().put("errorMessage", cut(message)));
        return answer;
    }

    private static String cut(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST);
    }
}
