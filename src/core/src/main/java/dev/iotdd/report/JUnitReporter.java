package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Report;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reports as results of tests, in the XML that JUnit's tasks, Surefire and CI servers share. A file is a test: it fails
 * with the findings that fail the run (of level error, unless {@link #failingFrom(Optional)} says otherwise), and tells the
 * others as its output; one that cannot be read is an error.
 */
public final class JUnitReporter implements Reporter {

    private static final String SUITE = "iotdd";

    private final Optional<Level> failing;

    /** For runs that fail on errors. */
    public JUnitReporter() {
        this(Optional.of(Level.ERROR));
    }

    private JUnitReporter(Optional<Level> failing) {
        this.failing = failing;
    }

    @Override
    public Reporter failingFrom(Optional<Level> floor) {
        return new JUnitReporter(floor);
    }

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

    private void counts(Xml xml, List<ByFile> files) throws XMLStreamException {
        xml.attribute("tests", files.size());
        xml.attribute("failures", files.stream().filter(this::fails).count());
        xml.attribute(
                "errors",
                files.stream()
                        .filter(file -> file.file().status() == FileResult.Status.UNREADABLE)
                        .count());
        xml.attribute("time", 0);
    }

    private boolean fails(ByFile file) {
        return file.findings().stream().anyMatch(this::isFailure);
    }

    private boolean isFailure(Finding finding) {
        return failing.filter(finding.level()::isAtLeast).isPresent();
    }

    private void testcase(Xml xml, ByFile file) throws XMLStreamException {
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

    private void outcome(Xml xml, ByFile file) throws XMLStreamException {
        if (file.file().problem().isPresent()) {
            String problem = file.file().problem().get();
            xml.element("error", () -> failure(xml, problem, "unreadable"), problem);
        }
        List<Finding> failures = of(file, true);
        if (!failures.isEmpty()) {
            Finding first = failures.get(0);
            String more = failures.size() == 1 ? "" : " (and " + (failures.size() - 1) + " more)";
            xml.element("failure", () -> failure(xml, first.message() + more, first.rule()), text(failures));
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

    private List<Finding> of(ByFile file, boolean failures) {
        return file.findings().stream()
                .filter(finding -> isFailure(finding) == failures)
                .toList();
    }

    private static String text(List<Finding> findings) {
        TextReporter text = TextReporter.plain();
        return findings.stream().map(text::text).collect(Collectors.joining("\n\n", "\n", "\n"));
    }
}
