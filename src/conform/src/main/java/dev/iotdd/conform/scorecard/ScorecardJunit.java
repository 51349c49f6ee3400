package dev.iotdd.conform.scorecard;

import dev.iotdd.conform.scorecard.CaseResult.Outcome;
import dev.iotdd.report.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Scorecards as results of tests: a group is a suite, a case is a test. */
final class ScorecardJunit {

    private static final int MILLIS = 3;

    private ScorecardJunit() {}

    static String of(Scorecard card) {
        Map<Group, List<CaseResult>> suites = card.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.info().group(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        try {
            Xml.write(
                    text,
                    xml -> xml.element("testsuites", () -> counts(xml, card.results()), () -> {
                        for (Map.Entry<Group, List<CaseResult>> suite : suites.entrySet()) {
                            suite(xml, suite.getKey(), suite.getValue());
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void suite(Xml xml, Group group, List<CaseResult> results) throws XMLStreamException {
        xml.element(
                "testsuite",
                () -> {
                    xml.attribute("name", "iotdd." + group.word());
                    counts(xml, results);
                },
                () -> {
                    for (CaseResult result : results) {
                        testcase(xml, result);
                    }
                });
    }

    private static void counts(Xml xml, List<CaseResult> results) throws XMLStreamException {
        Tally tally = Tally.of(results);
        xml.attribute("tests", tally.tried() + tally.leftOut());
        xml.attribute("failures", tally.failed());
        xml.attribute("errors", 0);
        xml.attribute("skipped", tally.leftOut());
        xml.attribute("time", seconds(results));
    }

    /** In seconds, as the format wants it, in whatever language the machine speaks. */
    private static String seconds(List<CaseResult> results) {
        Duration time = results.stream().map(CaseResult::duration).reduce(Duration.ZERO, Duration::plus);
        return BigDecimal.valueOf(time.toMillis(), MILLIS).toPlainString();
    }

    private static void testcase(Xml xml, CaseResult result) throws XMLStreamException {
        Xml.Content attributes = () -> {
            xml.attribute("classname", result.info().operation());
            xml.attribute("name", result.info().id() + " " + result.info().title());
            xml.attribute("time", seconds(List.of(result)));
        };
        if (result.outcome() == Outcome.PASSED) {
            xml.element("testcase", attributes);
        } else {
            xml.element("testcase", attributes, () -> outcome(xml, result));
        }
    }

    private static void outcome(Xml xml, CaseResult result) throws XMLStreamException {
        if (result.reason().isPresent()) {
            xml.element(
                    "skipped", () -> xml.attribute("message", result.reason().get()));
            return;
        }
        xml.element(
                "failure",
                () -> {
                    xml.attribute("message", result.problems().get(0).toString());
                    xml.attribute(
                            "type",
                            result.info().rule().orElse(result.info().group().word()));
                },
                "\n" + result.text());
    }
}
