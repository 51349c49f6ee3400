package dev.iotdd.internal.check;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One fault, one finding: drops the violations that a more telling one of the same unit makes superfluous. */
final class Hiding {

    private final Spec spec;

    Hiding(Spec spec) {
        this.spec = spec;
    }

    List<Violation> visible(List<Violation> violations) {
        Map<Pointer, Set<String>> silent = new HashMap<>();
        for (Violation violation : violations) {
            List<String> hidden = spec.rule(violation.rule()).hides();
            if (!hidden.isEmpty()) {
                silent.computeIfAbsent(violation.unit(), unit -> new HashSet<>())
                        .addAll(hidden);
            }
        }
        return violations.stream()
                .filter(violation -> !isHidden(violation, silent))
                .toList();
    }

    private static boolean isHidden(Violation violation, Map<Pointer, Set<String>> silent) {
        for (int length = 0; length <= violation.at().length(); length++) {
            if (silent.getOrDefault(violation.at().head(length), Set.of()).contains(violation.rule())) {
                return true;
            }
        }
        return false;
    }
}
