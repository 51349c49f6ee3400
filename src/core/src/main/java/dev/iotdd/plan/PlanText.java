package dev.iotdd.plan;

import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.report.TextReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as plain text. */
final class PlanText {

    private static final String INDENT = "  ";

    private PlanText() {}

    static String of(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("profile " + plan.profile() + versions(plan));
        for (BehaviorChange behavior : plan.behaviors()) {
            lines.addAll(lines(behavior));
        }
        plan.members().forEach((member, word) -> lines.add(INDENT + sign(word) + " " + member + " is " + word));
        lines.add("");
        lines.add(requests(plan));
        plan.requests().forEach(request -> request.lines().forEach(lines::add));
        lines.add("");
        for (Finding finding : findings(plan)) {
            TextReporter.plain().text(finding).lines().forEach(lines::add);
            lines.add("");
        }
        lines.add(verdict(plan));
        return lines.stream().map(line -> TextReporter.printable(line) + "\n").collect(Collectors.joining());
    }

    static List<Finding> findings(Plan plan) {
        return Stream.concat(plan.refusals().stream(), plan.changes().stream()).toList();
    }

    static String versions(Plan plan) {
        return plan.version().isPresent() ? ", version " + plan.version().getAsLong() : "";
    }

    private static List<String> lines(BehaviorChange behavior) {
        String head = INDENT + sign(behavior.word()) + " " + behavior.name() + ": ";
        String now = behavior.after().or(behavior::before).orElse("");
        return behavior.word().equals("changed")
                ? List.of(
                        head + now,
                        INDENT + INDENT + "before, it " + behavior.before().orElse(""))
                : List.of(head + now);
    }

    private static String sign(String word) {
        return switch (word) {
            case "added" -> "+";
            case "removed" -> "-";
            case "changed" -> "~";
            default -> "=";
        };
    }

    static String requests(Plan plan) {
        return switch (plan.requests().size()) {
            case 0 -> "Nothing changes; no update is needed.";
            case 1 -> "The update that leads there:";
            default -> "The updates that lead there, one after the other:";
        };
    }

    static String verdict(Plan plan) {
        return judgement(plan) + (plan.suppressed() == 0 ? "" : " " + plan.suppressed() + " suppressed.");
    }

    private static String judgement(Plan plan) {
        if (plan.isRefused()) {
            return "The service would refuse this update.";
        }
        long weaker = plan.changes().stream()
                .filter(change -> change.level().isAtLeast(Level.WARNING))
                .count();
        return weaker == 0
                ? "The profile watches no less than before."
                : "The profile watches less than before, in " + weaker + (weaker == 1 ? " way." : " ways.");
    }
}
