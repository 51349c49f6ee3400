package dev.iotdd.site;

import dev.iotdd.Repository;
import dev.iotdd.spec.Spec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The documentation as a site that needs no server: the rules from the specification and the fixtures, the rest from
 * the Markdown files of the repository. It belongs to the build, so that the library needs no Markdown.
 */
final class Site {

    private static final String README = "README.md";

    /** Other Markdown files that become pages. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "spec/EDITORS.md", "editors.html",
            "src/mock/CHOICES.md", "mock-choices.html",
            "src/pact/PACTS.md", "pacts-in-detail.html",
            "CONTRIBUTING.md", "contributing.html");

    private static final String RULES = "spec/RULES.md";

    private final List<org.commonmark.Extension> extensions =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(extensions)
            .attributeProviderFactory(context -> Site::reachable)
            .build();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();

    /** All files, by their paths below the site's root. */
    Map<String, String> files() {
        RulePages rules = new RulePages(Spec.of(Repository.SPEC));
        List<Page> guide = readme();
        Page index = rules.index();
        List<Page> all = new ArrayList<>(guide);
        all.add(index);
        all.addAll(rules.pages());
        new TreeMap<>(DOCUMENTS).forEach((file, path) -> all.add(document(file, path)));
        List<Page> navigation = new ArrayList<>(guide.subList(0, 1));
        navigation.add(index);
        navigation.addAll(guide.subList(1, guide.size()));
        all.forEach(page -> files.put(page.path(), page.html(navigation)));
        files.put(
                "style.css",
                Repository.read(Repository.ROOT.resolve("src/core/src/test/resources/dev/iotdd/site/style.css")));
        return files;
    }

    /** The start page, and one page for each section of the README. */
    private List<Page> readme() {
        String[] parts = Repository.read(Repository.ROOT.resolve(README)).split("\n## ", -1);
        for (int i = 1; i < parts.length; i++) {
            String title = parts[i].lines().findFirst().orElseThrow();
            sections.put(slug(title), title);
        }
        List<Page> pages = new ArrayList<>();
        pages.add(new Page("index.html", "iotdd", html(parts[0], Repository.ROOT) + contents()));
        for (int i = 1; i < parts.length; i++) {
            String title = parts[i].lines().findFirst().orElseThrow();
            pages.add(new Page(slug(title) + ".html", title, html("# " + parts[i], Repository.ROOT)));
        }
        return pages;
    }

    private String contents() {
        List<String> items = new ArrayList<>(List.of(Html.link("rules/index.html", "All rules")));
        sections.forEach((slug, title) -> items.add(Html.link(slug + ".html", title)));
        items.add(Html.link(DOCUMENTS.getOrDefault("spec/EDITORS.md", ""), "Profiles in an editor"));
        return Html.heading(2, "contents", "Contents") + Html.list("", items);
    }

    private Page document(String file, String path) {
        Path source = Repository.ROOT.resolve(file);
        String text = Repository.read(source);
        String title = text.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        return new Page(path, title, html(text, source.resolveSibling("")));
    }

    private String html(String markdown, Path folder) {
        Node document = parser.parse(markdown.replaceAll("(?m)^<!-- .* -->\n", ""));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                redirect(link, folder);
            }
        });
        return renderer.render(document);
    }

    /** Listings and tables scroll where they are too wide, which has to work by keyboard too. */
    private static void reachable(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre") || tag.equals("table")) {
            attributes.put("tabindex", "0");
        }
    }

    /** Links between files of the repository become links between pages; what the site does not hold is no link. */
    private void redirect(Link link, Path folder) {
        String target = link.getDestination();
        if (target.startsWith("#")) {
            String slug = target.substring(1);
            link.setDestination(sections.containsKey(slug) ? slug + ".html" : target);
        } else if (!target.startsWith("https:")) {
            Path file = folder.resolve(target.split("#", 2)[0]).normalize();
            String path = Repository.ROOT.relativize(file).toString().replace('\\', '/');
            if (path.equals(RULES)) {
                link.setDestination("rules/index.html");
            } else if (DOCUMENTS.containsKey(path)) {
                link.setDestination(DOCUMENTS.getOrDefault(path, ""));
            } else if (Files.isRegularFile(file)
                    && Set.of("json", "yaml", "LICENSE").contains(ending(path))) {
                files.put("files/" + path, Repository.read(file));
                link.setDestination("files/" + path);
            } else {
                unlink(link);
            }
        }
    }

    private static void unlink(Link link) {
        Node next = link.getFirstChild();
        while (next != null) {
            Node child = next;
            next = child.getNext();
            link.insertBefore(child);
        }
        link.insertBefore(new Text(""));
        link.unlink();
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
