package dev.iotdd.report;

import dev.iotdd.explain.BehaviorExplanation;
import dev.iotdd.explain.Explanation;
import dev.iotdd.explain.ProfileExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Explanations for people: a line for each behavior. */
public final class ExplanationText {

    private static final String INDENT = "  ";
    private static final String ITEM = "  - ";

    private ExplanationText() {}

    /** All lines, each with its line break. */
    public static String of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        explanation.problem().ifPresent(problem -> lines.add(explanation.file() + ": " + problem));
        if (explanation.profiles().isEmpty() && explanation.problem().isEmpty()) {
            lines.add(explanation.file() + ": it holds no security profile.");
        }
        for (ProfileExplanation profile : explanation.profiles()) {
            lines.addAll(lines(explanation.file(), profile));
        }
        return lines.stream().map(line -> TextReporter.printable(line) + "\n").collect(Collectors.joining());
    }

    private static List<String> lines(String file, ProfileExplanation profile) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": profile " + profile.label() + " (" + profile.operation() + ")");
        profile.description().ifPresent(description -> lines.add(INDENT + description));
        for (BehaviorExplanation behavior : profile.behaviors()) {
            lines.add(ITEM + behavior.label() + ": " + behavior.sentence());
        }
        if (!profile.retained().isEmpty()) {
            lines.add(INDENT + "Besides it retains:");
            profile.retained().forEach(metric -> lines.add(ITEM + metric.text() + "."));
        }
        profile.notes().forEach(note -> lines.add(INDENT + note));
        return lines;
    }
}
