package dev.iotdd.site;

import java.util.List;

/**
 * A page of the site.
 *
 * @param path where it lies, below the site's root
 * @param title its title
 * @param body its content as HTML
 */
record Page(String path, String title, String body) {

    /** The whole document, with the navigation that all pages share. */
    String html(List<Page> navigation) {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(Html.escape(title))
                .append(" - iotdd</title>\n<link rel=\"stylesheet\" href=\"")
                .append(up)
                .append("style.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n")
                .append("<header><nav aria-label=\"Pages\">\n");
        for (Page page : navigation) {
            String current = page.path().equals(path) ? " aria-current=\"page\"" : "";
            html.append("<a href=\"")
                    .append(up)
                    .append(page.path())
                    .append('"')
                    .append(current)
                    .append('>');
            html.append(Html.escape(page.title())).append("</a>\n");
        }
        return html.append("</nav></header>\n<main id=\"content\">\n")
                .append(body)
                .append(
                        "</main>\n<footer>iotdd knows AWS IoT Device Defender from public documentation. AWS neither wrote nor")
                .append(" endorses it.</footer>\n</body>\n</html>\n")
                .toString();
    }
}
