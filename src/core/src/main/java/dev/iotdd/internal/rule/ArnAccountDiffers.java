package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Two ARNs of one request that lie in different accounts. The later one is at fault. */
final class ArnAccountDiffers implements CodeRule {

    static final String ID = "arn-account-differs";

    private final List<ArnShape> shapes;
    private final Pattern account;

    /** @param table where ARNs stand, and what they look like */
    ArnAccountDiffers(JsonNode table) {
        this.account = Pattern.compile(table.path("account").asString());
        this.shapes = ArnShape.all(table);
    }

    @Override
    public List<Violation> check(Subject subject) {
        Optional<Placed> first = Optional.empty();
        List<Violation> violations = new ArrayList<>();
        for (ArnShape shape : shapes) {
            Optional<Placed> arn =
                    subject.textAt(shape.at()).filter(text -> account(text).isPresent());
            if (first.isEmpty()) {
                first = arn;
            } else if (arn.isPresent()) {
                violation(arn.get(), first.get()).ifPresent(violations::add);
            }
        }
        return violations;
    }

    private Optional<Violation> violation(Placed arn, Placed other) {
        String own = account(arn).orElseThrow();
        String others = account(other).orElseThrow();
        return own.equals(others)
                ? Optional.empty()
                : Optional.of(arn.violation(
                        ID,
                        Map.of(
                                "account", own,
                                "other", others,
                                "first", other.at().last().orElseThrow())));
    }

    private Optional<String> account(Placed arn) {
        return arn.asText()
                .flatMap(Arn::of)
                .map(Arn::account)
                .filter(text -> account.matcher(text).matches());
    }
}
