package dev.iotdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReporterTest {

    private static final Reporter HTML = Reporters.named("html");
    private static final Iotdd IOTDD = Iotdd.create().explaining();
    private static final String SCRIPT = "<img src=x onerror=document.title='acted'>";

    private static final String PROFILES = HTML.toText(IOTDD.validateAll(List.of(
            Path.of("../example/src/main/iot/gateways.create.yaml"),
            Path.of("../example/src/demo/iot/pumps.update.json"))));

    private static final String HOSTILE = HTML.toText(Report.join(List.of(
            IOTDD.validate(Payload.of(SCRIPT + ".json", """
                            {"securityProfileName": "<script>document.title='acted'</script>", "securityProfileDescription": "%1$s",
                             "behaviors": [{"name": "\\"><svg onload=document.title='acted'>", "metric": "%1$s",
                               "criteria": {"comparisonOperator": "%1$s", "value": {"count": 1}}}],
                             "additionalMetricsToRetain": ["</style><script>document.title='acted'</script>"],
                             "alertTargets": {"%1$s": {"alertTargetArn": "\\u001b\\u202e", "roleArn": "'"}}, "%1$s": 1}
                            """.formatted(SCRIPT))),
            IOTDD.validate(Path.of("<b>none</b>.json")))));

    @Test
    void thePageTellsWhatProfilesDoAndWhatIsWrong() {
        assertThat(PROFILES)
                .contains("Alarms when a device sends more than 120 messages in 5 minutes on topics of the dimension")
                .contains("<title>iotdd: 3 errors, 0 warnings</title>")
                .contains("title=\"aws:num-messages-sent: 1 behavior by Rule\"")
                .contains("title=\"aws:all-bytes-out: not watched\"")
                .contains("Behaviors watch 3 of the 18 built-in metrics.")
                .contains("<p class=\"soft\">Line 4, column 22 · <a href=\"#rule-delete-behaviors-with-behaviors\">")
                .contains("&quot;deleteBehaviors&quot;: <mark>true</mark>,")
                .contains(
                        "<p class=\"cure\">Remove deleteBehaviors to replace what is stored, or behaviors to delete it.</p>");
    }

    @Test
    void metricsWithoutANameAreNotCounted() {
        Report report = IOTDD.validate("""
                {"securityProfileName": "fleet", "behaviors": [{"name": "a", "metric": ""}, {"name": "b", "metric": "speed"}]}
                """);
        assertThat(HTML.toText(report))
                .contains("Other metrics")
                .contains("title=\"speed: ")
                .doesNotContain("title=\": ");
    }

    @Test
    void findingsStandBesideTheirBehaviorWhateverItsName() {
        Report report = IOTDD.validate("""
                {"securityProfileName": "fleet", "behaviors": [
                  {"name": "a", "metric": "aws:num-disconnect", "criteria": {"comparisonOperator": "less-than", "value": {"count": 1}, "durationSeconds": 300}},
                  {"name": "a", "metric": "aws:num-disconnects", "criteria": {"comparisonOperator": "less-than", "value": {"count": 1}, "durationSeconds": 360}},
                  {"metric": "aws:num-disconnects"}]}
                """);
        assertThat(all(HTML.toText(report), "(?s)scope=\"row\">(.*?)</th>").stream()
                        .map(head -> all(head, "\">([a-z-]+)</a>")))
                .contains(Set.of("unknown-metric"), Set.of("duplicate-behavior-name", "duration-not-offered"))
                .contains(Set.of("missing-member", "no-criteria"));
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        for (String page : List.of(PROFILES, HOSTILE)) {
            Set<String> ids = all(page, " id=\"([^\"]*)\"");
            assertThat(ids).containsAll(all(page, "href=\"#([^\"]*)\""));
            assertThat(all(page, "aria-labelledby=\"([^\"]*)\"")).isSubsetOf(ids);
            assertThat(page).doesNotContainPattern("href=\"[^#]");
        }
    }

    @Test
    void nothingComesFromElsewhereAndNothingRuns() {
        assertThat(PROFILES)
                .doesNotContainPattern("\\ssrc=|@import|url\\(|<script|<link|<iframe|style=\"")
                .contains("default-src 'none'");
    }

    @Test
    void whatFilesSayIsNeverMarkup() {
        assertThat(HOSTILE)
                .doesNotContain("<img", "<svg onload", "<script", "<b>none", "\u001b", "\u202e")
                .contains("&lt;img src=x onerror=document.title=&#39;acted&#39;&gt;")
                .contains("&lt;b&gt;none&lt;/b&gt;.json: there is no such file.");
    }

    @Test
    void anEmptyReportIsAPageToo() {
        assertThat(HTML.toText(Report.join(List.of())))
                .contains("Nothing here would be refused, as far as is known.")
                .doesNotContain("id=\"findings\"", "id=\"coverage\"");
    }

    @Test
    void withoutExplanationsTheFindingsAreThere() {
        Report report = Iotdd.create().validate(Path.of("../example/src/demo/iot/pumps.update.json"));
        assertThat(HTML.toText(report)).contains("id=\"findings\"").doesNotContain("id=\"profiles\"");
    }

    /** As a browser shows it. Pictures are left in {@code target/page}: light and dark, wide and narrow. */
    @Test
    @Tag("interop")
    void aBrowserShowsItAndRunsNothingOfIt(@TempDir Path folder) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target/page").toAbsolutePath());
        Chromium chromium = new Chromium(folder.resolve("browser"));
        Path page = Files.writeString(folder.resolve("report.html"), PROFILES);
        for (String scheme : List.of("dark", "light")) {
            for (String size : List.of("1280,2400", "400,3200")) {
                Path picture = pictures.resolve("report-" + scheme + "-" + size.replaceAll(",.*", "") + ".png");
                chromium.open(
                        page.toUri(),
                        "--screenshot=" + picture,
                        "--window-size=" + size,
                        "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1));
                assertThat(Files.size(picture)).isGreaterThan(20_000);
            }
        }
        Path hostile = Files.writeString(folder.resolve("hostile.html"), HOSTILE);
        assertThat(chromium.open(hostile.toUri(), "--dump-dom"))
                .contains("<title>iotdd: ", "&lt;script&gt;document.title='acted'&lt;/script&gt;")
                .doesNotContain("<title>acted", "<img", "<script");
    }

    private static Set<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
