package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource that was changed before it was created. */
final class DatesReversed implements CodeRule {

    static final String ID = "dates-reversed";

    @Override
    public List<Violation> check(Subject subject) {
        Placed changed = subject.member("lastModifiedDate");
        Optional<BigDecimal> created = subject.member("creationDate").asNumber();
        Optional<BigDecimal> modified = changed.asNumber();
        boolean reversed =
                created.isPresent() && modified.isPresent() && modified.get().compareTo(created.get()) < 0;
        return reversed
                ? List.of(changed.violation(ID, Map.of("created", created.get().toPlainString())))
                : List.of();
    }
}
