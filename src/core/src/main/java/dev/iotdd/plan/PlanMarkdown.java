package dev.iotdd.plan;

import dev.iotdd.Finding;
import dev.iotdd.report.TextReporter;

/** A plan in Markdown. What files say is escaped, so that it can be no markup. */
final class PlanMarkdown {

    private PlanMarkdown() {}

    static String of(Plan plan) {
        StringBuilder page = new StringBuilder();
        page.append("### Security profile ")
                .append(escape(plan.profile()))
                .append(PlanText.versions(plan))
                .append("\n\n")
                .append(PlanText.verdict(plan))
                .append("\n\n");
        PlanText.findings(plan)
                .forEach(finding -> page.append("- ").append(line(finding)).append('\n'));
        page.append("\n| behavior | | before | after |\n| --- | --- | --- | --- |\n");
        for (BehaviorChange behavior : plan.behaviors()) {
            page.append("| ").append(escape(behavior.name())).append(" | ").append(behavior.word());
            page.append(" | ").append(escape(behavior.before().orElse("")));
            page.append(" | ").append(escape(behavior.after().orElse(""))).append(" |\n");
        }
        plan.members()
                .forEach((member, word) -> page.append("| *")
                        .append(member)
                        .append("* | ")
                        .append(word)
                        .append(" | | |\n"));
        page.append("\n<details><summary>").append(PlanText.requests(plan)).append("</summary>\n\n");
        // A fence longer than any inside it.
        plan.requests()
                .forEach(request ->
                        page.append("``````json\n").append(request.strip()).append("\n``````\n\n"));
        return page.append("</details>\n").toString();
    }

    private static String line(Finding finding) {
        return "**" + finding.level().word() + "** " + escape(finding.text()) + " (" + finding.rule() + ", "
                + escape(finding.location().toString()) + ")";
    }

    private static String escape(String text) {
        return TextReporter.printable(text).replaceAll("([\\\\`*_{}\\[\\]()<>#+!|~@&])", "\\\\$1");
    }
}
