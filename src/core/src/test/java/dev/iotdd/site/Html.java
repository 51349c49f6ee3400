package dev.iotdd.site;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of HTML. */
final class Html {

    private Html() {}

    /** A text in which nothing is markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String link(String target, String text) {
        return "<a href=\"" + escape(target) + "\">" + escape(text) + "</a>";
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** A listing. Long lines scroll, so it can be reached by keyboard. */
    static String listing(String text) {
        return "<pre tabindex=\"0\"><code>" + escape(text.strip()) + "</code></pre>\n";
    }

    static String heading(int level, String id, String text) {
        return "<h" + level + " id=\"" + id + "\">" + escape(text) + "</h" + level + ">\n";
    }

    /** A list whose items are HTML. */
    static String list(String style, List<String> items) {
        return items.stream()
                .map(item -> "<li>" + item + "</li>\n")
                .collect(Collectors.joining(
                        "", style.isEmpty() ? "<ul>\n" : "<ul class=\"" + style + "\">\n", "</ul>\n"));
    }

    /** A table whose cells are HTML. */
    static String table(List<String> head, List<List<String>> rows) {
        return "<table tabindex=\"0\">\n" + row("th", head)
                + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining()) + "</table>\n";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
