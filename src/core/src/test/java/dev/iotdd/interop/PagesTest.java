package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Repository;
import dev.iotdd.report.Reporters;
import dev.iotdd.site.SitePages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody can read the pages: contrast, headings, keyboard, narrow windows, by axe in a browser. */
@Tag("interop")
class PagesTest {

    private static final Path PAGES = OutsideJvm.FOLDER.resolve("pages");

    @BeforeAll
    static void prepare() {
        OutsideJvm.install();
    }

    @Test
    void reports() {
        Path report = PAGES.resolve("report.html");
        List<Path> files = Repository.files(Repository.FIXTURES.resolve("forms"), "**.{json,yaml,har,gz}").stream()
                .filter(file -> !file.toString().endsWith(".expected.json"))
                .toList();
        OutsideJvm.write(
                report,
                Reporters.named("html").toText(Iotdd.create().explaining().validateAll(files)));
        assertThat(faults(List.of(report))).isEmpty();
    }

    @Test
    void theSite() {
        List<Path> pages = new ArrayList<>();
        SitePages.files().forEach((name, text) -> {
            OutsideJvm.write(PAGES.resolve(name), text);
            if (name.matches("(rules/(index|unknown-metric)|[a-z-]*)\\.html")) {
                pages.add(PAGES.resolve(name));
            }
        });
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(faults(pages)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoticed() {
        Path page = PAGES.resolve("faint.html");
        OutsideJvm.write(page, """
                <!doctype html><html lang="en"><title>x</title>
                <main><h1>x</h1><p style="color: #aaa; background: #fff">faint</p><p style="width: 90rem">y</p></main></html>
                """);
        assertThat(faults(List.of(page)))
                .anySatisfy(fault -> assertThat(fault).contains(" light 1280: color-contrast "))
                .anySatisfy(fault -> assertThat(fault).contains(" dark 400: ", " pixels wider than the window"));
    }

    private static List<String> faults(List<Path> pages) {
        List<String> command = new ArrayList<>(List.of("node", "pages.mjs"));
        pages.forEach(page -> command.add(page.toString()));
        return OutsideJvm.run(command).stream().filter(line -> !line.isEmpty()).toList();
    }
}
