package dev.iotdd.report;

import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.explain.BehaviorExplanation;
import dev.iotdd.explain.BehaviorExplanation.Detection;
import dev.iotdd.explain.ProfileExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One profile on the page.
 *
 * @param number where it stands among all of them, from 1
 * @param file the file that holds it
 * @param alias what the file calls it, where it has a name for it
 * @param profile what it does
 * @param findings what was found in it
 */
record HtmlProfile(
        int number, String file, Optional<String> alias, ProfileExplanation profile, List<Numbered> findings) {

    // A longer sentence lists addresses or ports by the dozen: its beginning is enough to read on.
    private static final int LONG = 420;

    /**
     * A finding.
     *
     * @param number where it stands in the report, from 1
     * @param finding the finding
     */
    record Numbered(int number, Finding finding) {

        String link(String label) {
            String level = finding.level().word();
            return "<a class=\"badge " + level + "\" href=\"#finding-" + number + "\" title=\""
                    + Html.text(finding.message()) + "\">" + label + "</a>";
        }
    }

    String card() {
        StringBuilder card = new StringBuilder();
        card.append("<article class=\"card\" id=\"profile-").append(number).append("\">\n<h3>");
        card.append(Html.text(profile.label())).append(' ').append(badges()).append("</h3>\n");
        card.append("<p class=\"path\">").append(Html.text(place())).append("</p>\n");
        profile.description()
                .ifPresent(text -> card.append("<p>").append(Html.text(text)).append("</p>\n"));
        card.append(behaviors());
        List<String> retained = profile.retained().stream()
                .map(metric -> Html.text(metric.text()))
                .toList();
        card.append(retained.isEmpty() ? "" : "<h4>It also retains</h4>\n" + Html.list("plain", retained));
        List<String> notes = profile.notes().stream().map(Html::text).toList();
        card.append(notes.isEmpty() ? "" : "<h4>Besides</h4>\n" + Html.list("plain", notes));
        return card.append("</article>\n").toString();
    }

    private String place() {
        return file + alias.map(name -> " · " + name).orElse("") + " · " + profile.operation();
    }

    /** How many findings of each level, linked to the first. */
    private String badges() {
        List<String> badges = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Numbered> found = findings.stream()
                    .filter(one -> one.finding().level() == level)
                    .toList();
            if (!found.isEmpty()) {
                badges.add(found.get(0).link(Html.count(found.size(), level.word())));
            }
        }
        return String.join(" ", badges);
    }

    private String behaviors() {
        if (profile.behaviors().isEmpty()) {
            return "<p class=\"soft\">It has no behaviors.</p>\n";
        }
        String rows = profile.behaviors().stream().map(this::row).collect(Collectors.joining());
        return "<table class=\"behaviors stacked\" role=\"table\">\n<caption class=\"unseen\">Behaviors of "
                + Html.text(profile.label())
                + "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Behavior</th>"
                + "<th role=\"columnheader\" scope=\"col\">Metric</th><th role=\"columnheader\" scope=\"col\">By</th>"
                + "<th role=\"columnheader\" scope=\"col\">What it does</th></tr></thead>\n<tbody role=\"rowgroup\">\n"
                + rows + "</tbody>\n</table>\n";
    }

    private String row(BehaviorExplanation behavior) {
        return "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">" + Html.text(behavior.label()) + " "
                + findings(behavior) + "</th><td role=\"cell\" data-label=\"Metric\">"
                + behavior.metric().map(Html::code).orElse("<span class=\"soft\">none</span>")
                + "</td><td role=\"cell\" data-label=\"By\">" + how(behavior.detection())
                + "</td><td role=\"cell\">" + sentence(behavior) + "</td></tr>\n";
    }

    static String how(Detection detection) {
        String word = detection.word();
        return "<span class=\"how " + word.toLowerCase(Locale.ROOT) + "\">" + word + "</span>";
    }

    private static String sentence(BehaviorExplanation behavior) {
        String text = behavior.sentence();
        String whole = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        if (behavior.detection() == Detection.NONE) {
            return Html.element("span", "unclear", Html.text(whole));
        }
        if (whole.length() <= LONG) {
            return Html.text(whole);
        }
        String beginning = whole.substring(0, whole.offsetByCodePoints(0, LONG / 3));
        return "<details><summary>" + Html.text(beginning) + "…</summary>" + Html.text(whole) + "</details>";
    }

    private String findings(BehaviorExplanation behavior) {
        return findings.stream()
                .filter(one -> isWithin(one.finding().location(), behavior.location()))
                .map(one -> one.link(Html.text(one.finding().rule())))
                .collect(Collectors.joining(" "));
    }

    // By place, since two behaviors may have one name, or none.
    private static boolean isWithin(Location place, Location behavior) {
        return (place.pointer() + "/").startsWith(behavior.pointer() + "/");
    }
}
