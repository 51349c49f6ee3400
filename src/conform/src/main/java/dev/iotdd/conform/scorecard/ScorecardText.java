package dev.iotdd.conform.scorecard;

import dev.iotdd.internal.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scorecards for people who read logs. */
final class ScorecardText {

    /** Of one rule's or one kind's failures so many are shown in full: they mostly have the same cause. */
    private static final int SHOWN = 3;

    private static final int WIDTH = 400;
    private static final String INDENT = "    ";

    private ScorecardText() {}

    static String of(Scorecard card) {
        StringBuilder text = new StringBuilder();
        alike(card.failures()).forEach((kind, results) -> {
            results.stream()
                    .limit(SHOWN)
                    .forEach(result -> text.append(of(result)).append('\n'));
            int more = results.size() - SHOWN;
            if (more > 0) {
                text.append("and ")
                        .append(Prose.count(more, "more case"))
                        .append(" of ")
                        .append(kind)
                        .append(" failed; the JSON and HTML reports have them all.\n\n");
            }
        });
        text.append(table(card));
        return text.append(verdict(card)).append('\n').toString();
    }

    private static Map<String, List<CaseResult>> alike(List<CaseResult> failures) {
        Map<String, List<CaseResult>> kinds = new LinkedHashMap<>();
        failures.forEach(result -> kinds.computeIfAbsent(kind(result.info()), name -> new ArrayList<>())
                .add(result));
        return kinds;
    }

    private static String kind(CaseInfo info) {
        return info.operation() + ", " + info.group().word()
                + info.rule().map(rule -> ", " + rule).orElse("");
    }

    private static String table(Scorecard card) {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-34s %7s %7s %9s\n", "", "passed", "failed", "left out"));
        card.byGroup().forEach((group, tally) -> table.append(row(group.word(), tally)));
        card.byOperation().forEach((operation, tally) -> {
            if (tally.failed() > 0) {
                table.append(row(operation, tally));
            }
        });
        return table.append(row("total", card.total())).toString();
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-34s %7d %7d %9d %8s\n",
                name,
                tally.passed(),
                tally.failed(),
                tally.leftOut(),
                tally.percentText());
    }

    private static String verdict(Scorecard card) {
        Tally total = card.total();
        return card.endpoint() + " keeps the contract in " + total.passed() + " of "
                + Prose.count(total.tried(), "case") + ": " + total.percentText() + ".";
    }

    static String of(CaseResult result) {
        CaseInfo info = result.info();
        StringBuilder text = new StringBuilder(
                        result.isClean() ? result.outcome().name() : "FAILED")
                .append(' ')
                .append(info.id())
                .append('\n');
        line(text, info.title());
        result.reason().ifPresent(reason -> line(text, "left out: " + reason));
        result.problems().forEach(problem -> append(text, problem));
        info.facts()
                .forEach(fact -> line(
                        text,
                        "rests on  " + fact.id() + " (" + fact.confidence().letter() + ") " + fact.statement()));
        return text.toString();
    }

    private static void append(StringBuilder text, Problem problem) {
        problem.step().ifPresent(step -> line(text, "step " + step));
        problem.sent().ifPresent(sent -> line(text, "sent      " + sent.request() + body(sent.body())));
        line(text, "expected  " + problem.expected());
        line(text, "found     " + problem.found());
        problem.sent()
                .filter(sent -> !sent.answerBody().isEmpty())
                .ifPresent(sent -> line(text, "answered  " + sent.answer() + body(sent.answerBody())));
    }

    private static String body(String body) {
        return body.isEmpty() ? "" : " " + body;
    }

    private static void line(StringBuilder text, String line) {
        String printable = line.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        text.append(INDENT)
                .append(printable.length() > WIDTH ? printable.substring(0, WIDTH) + "…" : printable)
                .append('\n');
    }
}
