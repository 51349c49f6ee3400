package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Report;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reports as results of tests, in the XML that JUnit's tasks, Surefire and CI servers share. A file is a test: it fails
 * with its findings of level error, and tells the others as its output; one that cannot be read is an error.
 */
public final class JUnitReporter implements Reporter {

    private static final String SUITE = "iotdd";

    @Override
    public void write(Report report, Appendable out) throws IOException {
        List<ByFile> files = ByFile.of(report);
        Xml.write(
                out,
                xml -> xml.element(
                        "testsuites",
                        () -> counts(xml, files),
                        () -> xml.element(
                                "testsuite",
                                () -> {
                                    xml.attribute("name", SUITE);
                                    counts(xml, files);
                                    xml.attribute("skipped", 0);
                                },
                                () -> {
                                    for (ByFile file : files) {
                                        testcase(xml, file);
                                    }
                                })));
    }

    private static void counts(Xml xml, List<ByFile> files) throws XMLStreamException {
        xml.attribute("tests", files.size());
        xml.attribute("failures", files.stream().filter(JUnitReporter::fails).count());
        xml.attribute(
                "errors",
                files.stream()
                        .filter(file -> file.file().status() == FileResult.Status.UNREADABLE)
                        .count());
        xml.attribute("time", 0);
    }

    private static boolean fails(ByFile file) {
        return file.findings().stream().anyMatch(finding -> finding.level() == Level.ERROR);
    }

    private static void testcase(Xml xml, ByFile file) throws XMLStreamException {
        Xml.Content attributes = () -> {
            xml.attribute("classname", SUITE);
            xml.attribute("name", file.file().file());
            xml.attribute("time", 0);
        };
        if (file.findings().isEmpty() && file.file().problem().isEmpty()) {
            xml.element("testcase", attributes);
        } else {
            xml.element("testcase", attributes, () -> outcome(xml, file));
        }
    }

    private static void outcome(Xml xml, ByFile file) throws XMLStreamException {
        if (file.file().problem().isPresent()) {
            String problem = file.file().problem().get();
            xml.element("error", () -> failure(xml, problem, "unreadable"), problem);
        }
        List<Finding> errors = of(file, true);
        if (!errors.isEmpty()) {
            Finding first = errors.get(0);
            String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            xml.element("failure", () -> failure(xml, first.message() + more, first.rule()), text(errors));
        }
        List<Finding> others = of(file, false);
        if (!others.isEmpty()) {
            xml.element("system-out", () -> {}, text(others));
        }
    }

    private static void failure(Xml xml, String message, String type) throws XMLStreamException {
        xml.attribute("message", message);
        xml.attribute("type", type);
    }

    private static List<Finding> of(ByFile file, boolean errors) {
        return file.findings().stream()
                .filter(finding -> (finding.level() == Level.ERROR) == errors)
                .toList();
    }

    private static String text(List<Finding> findings) {
        TextReporter text = TextReporter.plain();
        return findings.stream().map(text::text).collect(Collectors.joining("\n\n", "\n", "\n"));
    }
}
