package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Report;
import dev.iotdd.explain.ProfileExplanation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reports as one HTML page for people: what the profiles do, which metrics they watch, and the findings at their lines.
 * The page needs nothing from elsewhere, and no JavaScript.
 */
public final class HtmlReporter implements Reporter {

    private final Spec spec;
    private final Optional<Level> failing;

    private HtmlReporter(Spec spec, Optional<Level> failing) {
        this.spec = spec;
        this.failing = failing;
    }

    /** With what a specification says of metrics and rules. */
    public static HtmlReporter of(Spec spec) {
        return new HtmlReporter(spec, Optional.of(Level.ERROR));
    }

    @Override
    public Reporter failingFrom(Optional<Level> floor) {
        return new HtmlReporter(spec, floor);
    }

    /** The page tells what the profiles do, so it wants them explained. */
    @Override
    public boolean wantsExplanations() {
        return true;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        List<HtmlProfile> profiles = profiles(report);
        out.append(head(report));
        out.append("<header>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        out.append("<h1>Security profiles</h1>\n<p class=\"soft\">")
                .append(Html.text(TextReporter.plain().summary(report)))
                .append("</p>\n");
        out.append(verdict(report)).append(tiles(report, profiles)).append(navigation(report, profiles));
        out.append("</header>\n<main id=\"main\">\n");
        if (!profiles.isEmpty()) {
            out.append(new HtmlCoverage(spec).section(profiles));
            out.append("<section aria-labelledby=\"profiles\">\n<h2 id=\"profiles\">What the profiles do</h2>\n");
            for (HtmlProfile profile : profiles) {
                out.append(profile.card());
            }
            out.append("</section>\n");
        }
        new HtmlFindings(spec).write(report, out);
        out.append("</main>\n<footer>\n<p>Made by iotdd, offline. Criteria describe what is normal; the sentences say ")
                .append("what alarms. AWS may know more than it documents: each rule says how well it is known.</p>\n")
                .append("</footer>\n</body>\n</html>\n");
    }

    private static List<HtmlProfile> profiles(Report report) {
        List<HtmlProfile> profiles = new ArrayList<>();
        for (FileResult file : report.files()) {
            for (FileResult.Content document : file.documents()) {
                if (document.profile().isPresent()) {
                    ProfileExplanation profile = document.profile().get();
                    List<HtmlProfile.Numbered> findings = findings(report, file, profile);
                    profiles.add(new HtmlProfile(profiles.size() + 1, file.file(), document.name(), profile, findings));
                }
            }
        }
        return profiles;
    }

    /** The findings that belong to a profile of a file; of a file's only one all. */
    private static List<HtmlProfile.Numbered> findings(Report report, FileResult file, ProfileExplanation profile) {
        List<HtmlProfile.Numbered> findings = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i);
            boolean here = finding.location().file().equals(file.file());
            if (here && (file.documents().size() == 1 || finding.profile().equals(profile.name()))) {
                findings.add(new HtmlProfile.Numbered(i + 1, finding));
            }
        }
        return findings;
    }

    private static String head(Report report) {
        String title = "iotdd: " + Html.count(report.count(Level.ERROR), "error") + ", "
                + Html.count(report.count(Level.WARNING), "warning");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                // Whatever a document may have smuggled in: nothing is loaded and nothing runs.
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + title + "</title>\n<style>\n" + Style.TEXT + "</style>\n</head>\n<body>\n";
    }

    private String verdict(Report report) {
        boolean bad = failing.filter(report::has).isPresent() || report.hasErrors() || report.hasUnreadable();
        String words = bad ? "There is something to mend." : "Nothing here would be refused, as far as is known.";
        return "<p class=\"verdict " + (bad ? "bad" : "good") + "\">" + words + "</p>\n";
    }

    private static String tiles(Report report, List<HtmlProfile> profiles) {
        long behaviors = profiles.stream()
                .mapToLong(profile -> profile.profile().behaviors().size())
                .sum();
        StringBuilder tiles = new StringBuilder("<ul class=\"tiles\">\n");
        tiles.append(tile("files", report.files().size(), "file"));
        tiles.append(tile("profiles", profiles.size(), "profile"));
        tiles.append(tile("behaviors", behaviors, "behavior"));
        for (Level level : Level.values()) {
            long count = report.count(level);
            tiles.append(tile(count == 0 ? "zero" : level.word(), count, level.word()));
        }
        return tiles.append("</ul>\n").toString();
    }

    private static String tile(String classes, long number, String unit) {
        return "<li class=\"" + classes + "\"><strong>" + String.format(Locale.ROOT, "%,d", number) + "</strong> <span>"
                + unit + (number == 1 ? "" : "s") + "</span></li>\n";
    }

    private static String navigation(Report report, List<HtmlProfile> profiles) {
        List<String> links = new ArrayList<>();
        if (!profiles.isEmpty()) {
            links.add("<a href=\"#coverage\">Metrics</a>");
            links.add("<a href=\"#profiles\">Profiles</a>");
        }
        if (!report.findings().isEmpty()) {
            links.add("<a href=\"#findings\">Findings</a>");
            links.add("<a href=\"#rules\">Rules</a>");
        }
        return "<nav aria-label=\"Sections\">" + Html.list("", links) + "</nav>\n";
    }

    private static final class Style {
        static final String TEXT = read();

        private static String read() {
            try (InputStream stream = HtmlReporter.class.getResourceAsStream("report.css")) {
                if (stream == null) {
                    throw new IllegalStateException("The style sheet of the HTML report is missing");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
