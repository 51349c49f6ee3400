package dev.iotdd.maven;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Report;
import dev.iotdd.report.TextReporter;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** Writes a report as a page of a project's site: for each file a table of its findings. */
final class SitePage {

    private static final String TITLE = "Security profiles";

    private final Sink sink;

    SitePage(Sink sink) {
        this.sink = sink;
    }

    void write(Report report) {
        sink.head();
        sink.title();
        sink.text(TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        section(1, TITLE, () -> {
            paragraph(TextReporter.plain().summary(report));
            report.files().forEach(file -> file(file, report));
        });
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void file(FileResult file, Report report) {
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.location().file().equals(file.file()))
                .toList();
        section(2, file.file(), () -> {
            file.problem().ifPresent(this::paragraph);
            if (!findings.isEmpty()) {
                table(findings);
            } else if (file.problem().isEmpty()) {
                paragraph("Clean.");
            }
        });
    }

    private void table(List<Finding> findings) {
        sink.table();
        sink.tableRows();
        sink.tableRow();
        List.of("Line", "Level", "Finding", "Rule").forEach(heading -> {
            sink.tableHeaderCell();
            sink.text(heading);
            sink.tableHeaderCell_();
        });
        sink.tableRow_();
        findings.forEach(this::row);
        sink.tableRows_();
        sink.table_();
    }

    private void row(Finding finding) {
        sink.tableRow();
        cell(Integer.toString(finding.location().line()));
        cell(finding.level().word());
        cell(finding.text());
        sink.tableCell();
        sink.link(Spec.bundled().findRule(finding.rule()).map(RuleInfo::docs).orElse("#"));
        sink.text(finding.rule());
        sink.link_();
        sink.tableCell_();
        sink.tableRow_();
    }

    private void cell(String text) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
    }

    private void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private void section(int level, String title, Runnable content) {
        sink.section(level, null);
        sink.sectionTitle(level, null);
        sink.text(title);
        sink.sectionTitle_(level);
        content.run();
        sink.section_(level);
    }
}
