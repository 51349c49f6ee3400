package dev.iotdd.conform.scorecard;

import dev.iotdd.conform.scorecard.CaseResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scorecards as a page in one file, without scripts. */
final class ScorecardHtml {

    private ScorecardHtml() {}

    static String of(Scorecard card) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Conformance of "
                + escaped(card.endpoint()) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n"
                + head(card) + groups(card) + failures(card) + operations(card) + leftOut(card)
                + "</main>\n</body>\n</html>\n";
    }

    private static String head(Scorecard card) {
        Tally total = card.total();
        String state = card.isClean() ? "good" : "bad";
        return "<header>\n<p class=\"score " + state + "\">" + total.percentText() + "</p>\n<div>\n<h1>Conformance of "
                + escaped(card.endpoint()) + "</h1>\n<p class=\"soft\">" + total.passed() + " cases passed, "
                + total.failed() + " failed, " + total.leftOut()
                + " left out, against the contract of AWS IoT Device Defender security profiles.</p>\n</div>\n</header>\n";
    }

    private static String groups(Scorecard card) {
        return "<section class=\"tiles\">\n"
                + card.byGroup().entrySet().stream()
                        .map(entry -> tile(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + "</section>\n";
    }

    private static String tile(Group group, Tally tally) {
        return "<div class=\"tile\"><h2>" + group.word() + "</h2><p class=\"figure" + state(tally) + "\">"
                + tally.percentText() + "</p>" + bar(tally) + "<p class=\"soft\">" + group.title() + ".</p><p>"
                + tally.passed() + " of " + tally.tried() + "</p></div>\n";
    }

    private static String state(Tally tally) {
        if (tally.failed() > 0) {
            return " bad";
        }
        return tally.tried() == 0 ? " soft" : " good";
    }

    private static String bar(Tally tally) {
        return "<div class=\"bar\" aria-hidden=\"true\"><div style=\"width:" + tally.percent() + "%\"></div></div>";
    }

    private static String failures(Scorecard card) {
        if (card.failures().isEmpty()) {
            return "";
        }
        Map<String, List<CaseResult>> kinds = card.failures().stream()
                .collect(Collectors.groupingBy(ScorecardHtml::kind, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("<section>\n<h2>What failed</h2>\n");
        kinds.forEach((kind, results) -> text.append("<details")
                .append(kinds.size() == 1 ? " open" : "")
                .append(">\n<summary><span class=\"name\">")
                .append(escaped(kind))
                .append("</span><span class=\"count\">")
                .append(results.size())
                .append("</span></summary>\n")
                .append(results.stream().map(ScorecardHtml::failure).collect(Collectors.joining()))
                .append("</details>\n"));
        return text.append("</section>\n").toString();
    }

    private static String kind(CaseResult result) {
        return result.info().operation() + ": "
                + result.info().rule().orElse(result.info().group().word());
    }

    private static String failure(CaseResult result) {
        CaseInfo info = result.info();
        return "<article id=\"" + escaped(info.id()) + "\">\n<h3>" + escaped(info.title())
                + "</h3>\n<p class=\"soft\"><code>"
                + escaped(info.id()) + "</code></p>\n"
                + result.problems().stream().map(ScorecardHtml::problem).collect(Collectors.joining())
                + sources(info) + "</article>\n";
    }

    private static String problem(Problem problem) {
        StringBuilder text = new StringBuilder("<dl>\n");
        problem.step().ifPresent(step -> text.append(entry("step", step)));
        problem.sent().ifPresent(sent -> text.append(code("sent", sent.request() + "\n" + sent.body())));
        text.append(entry("expected", problem.expected())).append(entry("found", problem.found()));
        problem.sent().ifPresent(sent -> text.append(code("answered", sent.answer() + "\n" + sent.answerBody())));
        return text.append("</dl>\n").toString();
    }

    private static String entry(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>\n";
    }

    private static String code(String name, String value) {
        return "<dt>" + name + "</dt><dd><pre>" + escaped(value.strip()) + "</pre></dd>\n";
    }

    private static String sources(CaseInfo info) {
        return info.facts().stream()
                .map(fact -> "<li><b>" + fact.id() + "</b> <span class=\"soft\">("
                        + fact.confidence().letter() + ", " + source(fact.source(), fact.url()) + ")</span> "
                        + escaped(fact.statement()) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"facts\">\n", "</ul>\n"));
    }

    private static String source(String name, String url) {
        return url.startsWith("https://")
                ? "<a href=\"" + escaped(url) + "\">" + escaped(name) + "</a>"
                : escaped(name);
    }

    private static String operations(Scorecard card) {
        List<Group> groups = List.copyOf(card.byGroup().keySet());
        String heads = groups.stream()
                .map(group -> "<th scope=\"col\" class=\"number\">" + group.word() + "</th>")
                .collect(Collectors.joining());
        return "<section>\n<h2>Operations</h2>\n<table>\n<thead><tr><th scope=\"col\">operation</th>" + heads
                + "<th scope=\"col\" class=\"number\">all</th></tr></thead>\n<tbody>\n"
                + card.byOperation().entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), card.of(entry.getKey()), groups))
                        .collect(Collectors.joining())
                + "</tbody>\n</table>\n</section>\n";
    }

    private static String row(String operation, Tally all, Map<Group, Tally> own, List<Group> groups) {
        return "<tr><th scope=\"row\">" + escaped(operation) + "</th>"
                + groups.stream()
                        .map(group -> cell(own.getOrDefault(group, new Tally(0, 0, 0))))
                        .collect(Collectors.joining())
                + cell(all) + "</tr>\n";
    }

    private static String cell(Tally tally) {
        String words = tally.failed() > 0 ? tally.passed() + " of " + tally.tried() : String.valueOf(tally.tried());
        return "<td class=\"number" + state(tally) + "\">" + (tally.tried() == 0 ? "–" : words) + "</td>";
    }

    private static String leftOut(Scorecard card) {
        Map<String, Long> reasons = card.results().stream()
                .filter(result -> result.outcome() == Outcome.LEFT_OUT)
                .collect(Collectors.groupingBy(
                        result -> result.reason().orElse(""), LinkedHashMap::new, Collectors.counting()));
        if (reasons.isEmpty()) {
            return "";
        }
        return "<section>\n<h2>What was left out</h2>\n<ul class=\"facts\">\n"
                + reasons.entrySet().stream()
                        .map(reason -> "<li>" + reason.getValue() + ": " + escaped(reason.getKey()) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n</section>\n";
    }

    private static String escaped(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream stream = ScorecardHtml.class.getResourceAsStream("scorecard.css")) {
            if (stream == null) {
                throw new IllegalStateException("The style sheet of scorecards is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
