package dev.iotdd.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.iotdd.Limits;
import dev.iotdd.Location;
import dev.iotdd.internal.Pointer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final DocumentReader READER = new DocumentReader(new Limits(10_000, 500, 10, 40));

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    {                 § 1:2  § the document ends where there should be the closing brace of an object
                    {"a":1,}          § 1:8  § '}' stands where there should be a member name in double quotes
                    {a:1}             § 1:2  § 'a' stands where there should be a member name in double quotes
                    {"a" 1}           § 1:6  § '1' stands where there should be the colon between a member's name and its value
                    {"a":NaN}         § 1:6  § 'NaN' stands where there should be a number; JSON knows neither NaN nor Infinity
                    {"a":-Infinity}   § 1:6  § '-' stands where there should be a number; JSON knows neither NaN nor Infinity
                    {"a":tru}         § 1:6  § 'tru' stands where there should be a value: an object, a list, a string in double quotes, a number, true, false or null
                    [1,2              § 1:5  § the document ends where there should be the closing bracket of a list
                    [1 2]             § 1:4  § '2' stands where there should be a comma between two elements, or the closing bracket
                    {"a":1 "b":2}     § 1:8  § '"' stands where there should be a comma between two members, or the closing brace
                    {"a":"\\q"}        § 1:8  § 'q' stands where there should be one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u
                    {"a":01}          § 1:7  § '1' stands where there should be a number without leading zeros
                    {"a":1.}          § 1:8  § '}' stands where there should be a digit after the decimal point
                    {"a":+1}          § 1:6  § '+' stands where there should be a number without a plus sign
                    {"a":1e}          § 1:8  § '}' stands where there should be a digit of the exponent
                    {"a":"x           § 1:8  § the document ends where there should be the closing quote of a string
                    {"\\ude00":1}      § 1:9  § '"' stands where there should be the other half of a pair: in a member name \\ud800 to \\udbff go with \\udc00 to \\udfff after them
                    {"a":1]           § 1:7  § ']' stands where there should be the closing brace of an object
                    // x              § 1:1  § '/' stands where there should be JSON, which has no comments
                    {} {}             § 1:4  § more text follows the end of the document
                    {} x              § 1:4  § more text follows the end of the document
                    ``                § 1:1  § the document is empty
                    """)
    void brokenTextIsExplainedAtItsPlace(String text, String place, String problem) {
        UnreadableException e = unreadable(text.getBytes(StandardCharsets.UTF_8));
        assertThat(e.fault().rule()).isEqualTo("syntax");
        assertThat(e.fault().words()).containsEntry("problem", problem);
        Location at = e.locate("x.json");
        assertThat(at.line() + ":" + at.column()).isEqualTo(place);
    }

    @Test
    void aByteThatIsNoUtf8IsNamed() {
        byte[] bytes = "{\"a\":\n \"x".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
        broken[bytes.length] = (byte) 0xE9;
        UnreadableException e = unreadable(broken);
        assertThat(e.fault().words().get("problem")).isEqualTo("the byte 0xE9 at offset 9 begins no UTF-8 character");
        assertThat(e.locate("x.json").toString()).isEqualTo("x.json:2:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void otherEncodingsAreRefusedByName(String charset) {
        UnreadableException e = unreadable("{\"a\":1}".getBytes(Charset.forName(charset)));
        assertThat(e.fault().words().get("problem"))
                .isEqualTo("it is encoded in UTF-16 or UTF-32, and only UTF-8 is read");
    }

    @Test
    void aByteOrderMarkCountsAsNothing() throws UnreadableException {
        Document document = read("\uFEFF{\"a\": 1}");
        assertThat(document.locate(Pointer.of("a")).column()).isEqualTo(7);
    }

    @Test
    void depthSizeAndNumbersAreLimited() {
        assertThat(unreadable(("[".repeat(11) + "]".repeat(11)).getBytes(StandardCharsets.UTF_8))
                        .fault())
                .isEqualTo(Fault.tooDeep(Pointer.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 10, 10)
                        .in("JSON"));
        assertThat(unreadable(("[" + "1,".repeat(500) + "1]").getBytes(StandardCharsets.UTF_8))
                        .fault()
                        .words())
                .containsEntry("limit", "500 values");
        assertThat(unreadable(new byte[10_001]).fault().rule()).isEqualTo("too-large");
        assertThat(unreadable(("[" + "1".repeat(41) + "]").getBytes(StandardCharsets.UTF_8))
                        .fault()
                        .words())
                .containsEntry("what", "number");
    }

    @Test
    void everyRepeatedMemberIsAFaultAndTheLastOneCounts() throws UnreadableException {
        Document document = read("{\"a\": 1,\n \"a\": 2,\n \"a\": 3}");
        assertThat(document.root().path("a").intValue()).isEqualTo(3);
        assertThat(document.faults())
                .map(fault -> document.locate(fault).line() + " after "
                        + fault.words().get("first"))
                .containsExactly("2 after 1", "3 after 2");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1e3, 1000",
        "-0.0, 0",
        "0e999999999, 0",
        "1.50, 1.5",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775808",
        "1E-2, 0.01"
    })
    void numbersAreWhatTheyMean(String written, String meant) throws UnreadableException {
        assertThat(read("[" + written + "]").root().path(0).toString()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e999999999", "1e99999999999999999999", "123e2147483647"})
    void hugeNumbersStayHugeIntegers(String written) throws UnreadableException {
        assertThat(read("[" + written + "]").root().path(0).isIntegralNumber()).isTrue();
        assertThat(read("[" + written + "]").root().path(0).bigIntegerValue().bitLength())
                .isGreaterThan(1_000);
        assertThat(read("[-" + written + "]").root().path(0).bigIntegerValue().signum())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-400", "1e-999999999", "1e-99999999999999999999"})
    void tinyNumbersStayFractions(String written) throws UnreadableException {
        assertThat(read("[" + written + "]").root().path(0).isIntegralNumber()).isFalse();
    }

    @Test
    void columnsCountCodeUnitsAndLinesEndThreeWays() throws UnreadableException {
        Document document = read("{\"\uD83D\uDE00\": 1,\r\n\"b\": 2,\r\"c\": 3,\n\"d\": [4]}");
        assertThat(document.locate(Pointer.of("\uD83D\uDE00")).toString()).isEqualTo("x.json:1:8");
        assertThat(document.locate(Pointer.of("b")).toString()).isEqualTo("x.json:2:6");
        assertThat(document.locate(Pointer.of("c")).toString()).isEqualTo("x.json:3:6");
        assertThat(document.locate(Pointer.of("d", 0)).toString()).isEqualTo("x.json:4:7");
    }

    @Test
    void longLinesAreShownAroundThePlace() throws UnreadableException {
        Document document =
                read("{\"a\": \"" + "x".repeat(300) + "\", \"b\": 1, \"c\": \"" + "y".repeat(300) + "\"}\r\n");
        Location b = document.locate(Pointer.of("b"));
        assertThat(b.excerpt()).startsWith("…xxx").endsWith("yyy…").hasSize(162);
        assertThat(b.excerpt().substring(b.caret())).startsWith("1, \"c\"");
        Location a = document.locate(Pointer.of("a"));
        assertThat(a.excerpt()).startsWith("{\"a\": \"xxx").endsWith("xxx…");
        assertThat(a.excerpt().substring(a.caret())).startsWith("\"xxx");
        Location c = document.locate(Pointer.of("c"));
        assertThat(c.excerpt().substring(c.caret())).startsWith("\"yyy");
        assertThat(c.endColumn()).isEqualTo(c.column() + 302);
    }

    private static Document read(String text) throws UnreadableException {
        return READER.read("x.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableException unreadable(byte[] bytes) {
        return catchThrowableOfType(UnreadableException.class, () -> READER.read("x.json", bytes));
    }
}
