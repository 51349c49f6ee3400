package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.Violation.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A member that is still in the response although the request deleted it. */
final class DeleteFlagIgnored implements ExchangeRule {

    static final String ID = "delete-flag-ignored";

    private final DeleteFlags flags;

    DeleteFlagIgnored(DeleteFlags flags) {
        this.flags = flags;
    }

    @Override
    public List<Violation> check(ExchangeSubject subject) {
        List<Violation> violations = new ArrayList<>();
        flags.members().forEach((flag, members) -> {
            if (!subject.answer().isError() && subject.sets(flag)) {
                members.stream()
                        .filter(member -> isShown(subject, member) && !subject.gives(member))
                        .forEach(member -> violations.add(violation(flag, Pointer.of(member))));
            }
        });
        return violations;
    }

    private static boolean isShown(ExchangeSubject subject, String member) {
        return subject.response().path(member).isContainer()
                && !subject.response().path(member).isEmpty();
    }

    private static Violation violation(String flag, Pointer at) {
        return new Violation(ID, at, at, Mark.KEY, Map.of("flag", flag));
    }
}
