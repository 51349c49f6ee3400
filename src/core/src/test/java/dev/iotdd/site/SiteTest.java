package dev.iotdd.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Builds the site into {@code target/site/iotdd}, and sees that it hangs together. */
class SiteTest {

    private static final Path TARGET = Repository.ROOT.resolve("target/site/iotdd");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");
    private static final Pattern RESOURCE = Pattern.compile("(?:src|<link [^>]*href)=\"([^\"]*)\"");
    private static final Map<String, String> FILES = new Site().files();

    @Test
    void isWritten() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = TARGET.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(TARGET.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void everyRuleHasThePageThatItNames() {
        assertThat(Spec.of(Repository.SPEC).rules())
                .extracting(RuleInfo::docs)
                .allSatisfy(docs ->
                        assertThat(FILES).containsKey(URI.create(docs).getPath().substring(1)));
    }

    @Test
    void linksLeadSomewhere() {
        List<String> lost = new ArrayList<>();
        FILES.forEach((path, html) -> LINK.matcher(path.endsWith(".html") ? html : "")
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("https://") && !exists(path, link))
                .forEach(link -> lost.add(path + " -> " + link)));
        assertThat(lost).isEmpty();
    }

    private static boolean exists(String path, String link) {
        URI target = URI.create(path).resolve(link);
        String html = FILES.getOrDefault(target.getPath(), "");
        return !html.isEmpty()
                && (target.getFragment() == null || html.contains(" id=\"" + target.getFragment() + "\""));
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        FILES.forEach((path, html) -> assertThat(
                        RESOURCE.matcher(path.endsWith(".html") ? html : "").results())
                .as(path)
                .allSatisfy(resource ->
                        assertThat(resource.group(1)).endsWith("style.css").doesNotContain(":")));
        assertThat(FILES.getOrDefault("style.css", ""))
                .contains("prefers-color-scheme")
                .doesNotContain("url(", "@import");
    }
}
