package dev.iotdd.coverage;

import dev.iotdd.coverage.Coverage.Share;
import dev.iotdd.coverage.CoverageItem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Coverage as a page: the kinds, then the operations, each with what was exercised and what was not. */
final class CoveragePage {

    /** Kinds that belong to an operation. */
    private static final List<Kind> KINDS = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.RULE && kind != Kind.REQUEST && kind != Kind.RESPONSE)
            .toList();

    private final Coverage coverage;

    CoveragePage(Coverage coverage) {
        this.coverage = coverage;
    }

    String html() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'\">\n"
                + "<title>Contract coverage</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n"
                + "<h1>Contract coverage</h1>\n"
                + "<p class=\"soft\">What the tests exercised of the contract of "
                + coverage.operations().size()
                + " operations. What there is to exercise follows from iotdd's specification.</p>\n"
                + kinds() + operations() + rules() + "</main>\n</body>\n</html>\n";
    }

    private String kinds() {
        StringBuilder rows = new StringBuilder("<table>\n<thead><tr><th>What</th><th>Exercised</th><th></th>"
                + "<th class=\"number\">Share</th></tr></thead>\n<tbody>\n");
        for (Kind kind : Kind.values()) {
            rows.append(row(kind.title(), coverage.share(kind), "tr"));
        }
        return rows.append(row("Total", coverage.total(), "tr class=\"total\""))
                .append("</tbody>\n</table>\n")
                .toString();
    }

    private static String row(String title, Share share, String tag) {
        return "<" + tag + "><th scope=\"row\">" + title + "</th><td class=\"number\">" + share.covered() + " of "
                + share.total() + "</td><td class=\"wide\">" + bar(share) + "</td><td class=\"number\">"
                + CoverageText.percent(share) + "</td></tr>\n";
    }

    private static String bar(Share share) {
        return "<div class=\"bar\" role=\"presentation\"><div style=\"width:"
                + String.format(Locale.ROOT, "%.1f", share.percent()) + "%\"></div></div>";
    }

    private String operations() {
        StringBuilder text = new StringBuilder("<h2>Operations</h2>\n");
        coverage.operations().stream()
                .sorted((a, b) -> Boolean.compare(isCalled(b), isCalled(a)))
                .forEach(operation -> text.append(operation(operation)));
        return text.toString();
    }

    private boolean isCalled(String operation) {
        return coverage.isCovered(new CoverageItem(Kind.REQUEST, operation, ""));
    }

    private String operation(String operation) {
        Set<CoverageItem> items = coverage.counts().keySet().stream()
                .filter(item -> item.operation().equals(operation))
                .collect(Collectors.toCollection(TreeSet::new));
        Share share = coverage.share(items);
        StringBuilder text = new StringBuilder("<details>\n<summary><span class=\"name\">" + escaped(operation)
                + "</span><span class=\"soft\">" + state(operation) + "</span>" + bar(share) + "<span class=\"number\">"
                + share.covered() + " of " + share.total() + "</span></summary>\n");
        KINDS.forEach(kind -> text.append(list(kind, items)));
        return text.append("</details>\n").toString();
    }

    private String state(String operation) {
        if (!isCalled(operation)) {
            return "not called";
        }
        return coverage.isCovered(new CoverageItem(Kind.RESPONSE, operation, ""))
                ? "answered"
                : "called, never answered";
    }

    private String rules() {
        return "<h2>Rules</h2>\n" + list(Kind.RULE, coverage.counts().keySet());
    }

    private String list(Kind kind, Set<CoverageItem> all) {
        Set<CoverageItem> items =
                all.stream().filter(item -> item.kind() == kind).collect(Collectors.toCollection(TreeSet::new));
        if (items.isEmpty()) {
            return "";
        }
        Share share = coverage.share(items);
        return "<h3>" + kind.title() + " <span class=\"soft\">" + share.covered() + " of " + share.total()
                + "</span></h3>\n<ul>\n"
                + items.stream().map(this::item).collect(Collectors.joining())
                + "</ul>\n";
    }

    private String item(CoverageItem item) {
        long count = coverage.counts().getOrDefault(item, 0L);
        String words = count == 0 ? "not exercised" : count + (count == 1 ? " time" : " times");
        return "<li class=\"" + (count == 0 ? "no" : "yes") + "\" title=\"" + words + "\"><span class=\"mark\">"
                + (count == 0 ? "✗" : "✓") + "</span> <span>" + breakable(item.name()) + "<span class=\"unseen\"> ("
                + words
                + ")</span></span></li>\n";
    }

    /** Paths break before their points, not in the middle of a name. */
    private static String breakable(String path) {
        return escaped(path).replace(".", "<wbr>.").replace("=", "<wbr>=");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String style() {
        try (InputStream stream = CoveragePage.class.getResourceAsStream("coverage.css")) {
            if (stream == null) {
                throw new IllegalStateException("The style sheet of the coverage page is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
