package dev.iotdd.report;

import dev.iotdd.Finding;
import dev.iotdd.Report;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Reports in Checkstyle's XML, which many review tools and CI servers read. */
public final class CheckstyleReporter implements Reporter {

    // The version of the format that readers look for.
    private static final String VERSION = "10.0";

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Xml.write(
                out,
                xml -> xml.element("checkstyle", () -> xml.attribute("version", VERSION), () -> {
                    for (ByFile file : ByFile.of(report)) {
                        xml.element(
                                "file", () -> xml.attribute("name", file.file().file()), () -> errors(xml, file));
                    }
                }));
    }

    private static void errors(Xml xml, ByFile file) throws XMLStreamException {
        if (file.file().problem().isPresent()) {
            error(xml, 1, 1, "error", file.file().problem().get(), "unreadable");
        }
        for (Finding finding : file.findings()) {
            error(
                    xml,
                    finding.location().line(),
                    finding.location().column(),
                    finding.level().word(),
                    finding.text(),
                    finding.rule());
        }
    }

    private static void error(Xml xml, int line, int column, String severity, String message, String rule)
            throws XMLStreamException {
        xml.element("error", () -> {
            xml.attribute("line", line);
            xml.attribute("column", column);
            xml.attribute("severity", severity);
            xml.attribute("message", message);
            xml.attribute("source", "iotdd." + rule);
        });
    }
}
