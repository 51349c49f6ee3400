package dev.iotdd.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    private static final DocumentReader READER = new DocumentReader(new Limits(1_000_000, 10_000, 50, 40));

    @Test
    void valuesHaveTheTypesOfTheCoreSchemaAndTheirPlaces() throws UnreadableException {
        Document document = read("""
                name: yes        # a text in YAML 1.2
                count: 0x1F
                octal: 0o17
                plus: +3
                ratio: 1.50
                big: 1e400
                flag: true
                none: ~
                quoted: "007"
                list:
                  - a
                  - {b: c}
                """);
        assertThat(document.root().toString())
                .startsWith("{\"name\":\"yes\",\"count\":31,\"octal\":15,\"plus\":3,\"ratio\":1.5,\"big\":1000")
                .endsWith(",\"flag\":true,\"none\":null,\"quoted\":\"007\",\"list\":[\"a\",{\"b\":\"c\"}]}");
        assertThat(document.locate(Pointer.of("list", 1, "b")).toString()).isEqualTo("x.yaml:12:9");
        assertThat(document.written(Pointer.of("big"))).isEqualTo("1e400");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'a: .nan'            | '''.nan'' stands where there should be a number; JSON knows neither NaN nor Infinity'
                    'a: -.INF'           | '''-.INF'' stands where there should be a number; JSON knows neither NaN nor Infinity'
                    'a: !Ref b'          | 'the tag !Ref means nothing in a payload of the API'
                    'a: !Sub {b: c}'     | 'the tag !Sub means nothing in a payload of the API'
                    'a: *b'              | 'the alias *b refers to no anchor that ends before it'
                    'a: &b [*b]'         | 'the alias *b refers to no anchor that ends before it'
                    '? [a, b]'           | 'a member''s name must be a plain text'
                    '# nothing'          | 'the document is empty'
                    'a: !!int x'         | '''x'' is no number, as its tag tag:yaml.org,2002:int claims'
                    """)
    void whatJsonCannotSayIsRefused(String text, String problem) {
        assertThat(unreadable(text).fault().words()).containsEntry("problem", problem);
    }

    @Test
    void aSecondDocumentIsRefusedAtItsPlace() {
        UnreadableException e = unreadable("a: 1\n---\nb: 2\n");
        assertThat(e.fault().words()).containsEntry("problem", "a second document follows, and one is read");
        assertThat(e.locate("x.yaml").line()).isEqualTo(2);
    }

    @Test
    void brokenTextIsExplainedAtItsPlace() {
        UnreadableException e = unreadable("a: [1, 2\nb: 3\n");
        assertThat(e.fault().words().get("problem")).startsWith("YAML does not allow what stands here (");
        assertThat(e.locate("x.yaml").line()).isEqualTo(2);
    }

    @Test
    void nestedAliasesCannotExhaustMemory() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(unreadable(laughs.toString()).fault().rule()).isEqualTo("too-large");
    }

    @Test
    void depthIsLimitedInBlocksInFlowAndThroughAliases() {
        assertThat(unreadable("[".repeat(20_000)).fault().rule()).isEqualTo("too-deep");
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            chain.append("a%d: &a%d [*a%d]%n".formatted(i, i, i - 1));
        }
        assertThat(unreadable(chain.toString()).fault().rule()).isEqualTo("too-deep");
    }

    @Test
    void anAliasIsTheValueOfItsAnchorAndStandsThere() throws UnreadableException {
        Document document = read("a: &x\n  k: 1\nb: *x\n");
        assertThat(document.root().path("b").path("k").intValue()).isEqualTo(1);
        assertThat(document.locate(Pointer.of("b", "k")).line()).isEqualTo(2);
    }

    @Test
    void everyRepeatedMemberIsAFault() throws UnreadableException {
        assertThat(read("a: 1\na: 2\n").faults()).map(Fault::rule).containsExactly("duplicate-key");
    }

    @Test
    void placesAreRightBehindCharactersOfTwoCodeUnits() throws UnreadableException {
        assertThat(read("\"\uD83D\uDE00\": {b: 1}\n")
                        .locate(Pointer.of("\uD83D\uDE00", "b"))
                        .toString())
                .isEqualTo("x.yaml:1:11");
    }

    private static Document read(String text) throws UnreadableException {
        return READER.read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableException unreadable(String text) {
        return catchThrowableOfType(UnreadableException.class, () -> read(text));
    }
}
