package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What README.md and the page on pacts show is true: a block under {@code <!-- iotdd ... -->} is what that command writes, one under
 * {@code <!-- file PATH [TAG] -->} is that file, or its part between {@code tag::TAG[]} and {@code end::TAG[]}.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path PACTS = ROOT.resolve("src/pact/PACTS.md");
    private static final String UP = "../../";
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (iotdd|file) (.+?) -->\n```(\\w*)\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void blocksAreWhatTheyComeFrom() throws IOException {
        assertThat(blocks(README)).isGreaterThan(4);
        assertThat(blocks(PACTS)).isPositive();
    }

    private static long blocks(Path page) throws IOException {
        String shown = Files.readString(page);
        String wanted = BLOCK.matcher(shown).replaceAll(block -> Matcher.quoteReplacement(block(block)));
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(page, wanted);
        } else {
            assertThat(shown)
                    .as(page + " and what its blocks come from; `mvn verify -Dregenerate` brings them in line")
                    .isEqualTo(wanted);
        }
        return BLOCK.matcher(wanted).results().count();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> links = Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(Files.readString(README))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static String block(MatchResult block) {
        String content = block.group(1).equals("iotdd") ? output(block.group(2)) : file(block.group(2));
        return "<!-- " + block.group(1) + " " + block.group(2) + " -->\n```" + block.group(3) + "\n" + content
                + "```\n";
    }

    private static String output(String command) {
        String[] arguments = command.replace(" src/", " " + UP + "src/").split(" ", -1);
        Run run = Run.of(arguments);
        return (run.err() + run.out()).replace(UP, "");
    }

    private static String file(String source) {
        String[] parts = source.split(" ", -1);
        try {
            String text = Files.readString(ROOT.resolve(parts[0])).replace("@project.version@", version());
            return parts.length == 1 ? text : tagged(text, parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tagged(String text, String tag) {
        List<String> lines = text.lines()
                .dropWhile(line -> !line.contains("tag::" + tag + "[]"))
                .skip(1)
                .takeWhile(line -> !line.contains("end::" + tag + "[]"))
                .toList();
        assertThat(lines).as("lines tagged " + tag).isNotEmpty();
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "\n" : line.substring(indent) + "\n")
                .collect(Collectors.joining());
    }

    /** The version that the root POM gives to all modules. */
    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>iotdd-parent</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
