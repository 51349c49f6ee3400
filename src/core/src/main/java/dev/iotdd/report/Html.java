package dev.iotdd.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of HTML. Every text from outside goes through {@link #text}, which nothing of it survives as markup. */
final class Html {

    private Html() {}

    /** A text as content of an element or as value of an attribute in double quotes. */
    static String text(String text) {
        return TextReporter.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A name of ours, such as a rule's id, in code letters. */
    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /** An element with content that is markup already. */
    static String element(String tag, String content) {
        return "<" + tag + ">" + content + "</" + tag + ">";
    }

    /** An element of a class. */
    static String element(String tag, String classes, String content) {
        return "<" + tag + " class=\"" + classes + "\">" + content + "</" + tag + ">";
    }

    /** A list of items that are markup already; nothing for none. */
    static String list(String classes, Collection<String> items) {
        return items.isEmpty()
                ? ""
                : "<ul class=\"" + classes + "\">"
                        + items.stream().map(item -> element("li", item)).collect(Collectors.joining())
                        + "</ul>\n";
    }

    /** {@code 1 error}, {@code 3 errors}. */
    static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
