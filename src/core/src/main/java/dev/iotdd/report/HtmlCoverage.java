package dev.iotdd.report;

import dev.iotdd.explain.BehaviorExplanation;
import dev.iotdd.explain.BehaviorExplanation.Detection;
import dev.iotdd.spec.Metric;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The chart of the metrics that profiles watch, and of those that they do not. */
final class HtmlCoverage {

    private static final List<Detection> SHOWN = List.of(Detection.RULE, Detection.STATISTIC, Detection.ML);

    private final List<Metric> builtIn;

    HtmlCoverage(Spec spec) {
        this.builtIn = spec.metrics();
    }

    String section(List<HtmlProfile> profiles) {
        Map<String, Watch> watches = watches(profiles);
        long watched = builtIn.stream()
                .filter(metric -> watch(watches, metric.name()).total() > 0)
                .count();
        int most = watches.values().stream().mapToInt(Watch::total).max().orElse(0);
        StringBuilder section = new StringBuilder();
        section.append("<section aria-labelledby=\"coverage\">\n<h2 id=\"coverage\">Which metrics are watched</h2>\n");
        section.append("<p>Behaviors watch ").append(watched).append(" of the ").append(builtIn.size());
        section.append(" built-in metrics. The bars count behaviors.</p>\n");
        section.append(Html.list("legend", SHOWN.stream().map(HtmlProfile::how).toList()));
        section.append("<div class=\"charts\">\n");
        section.append(chart("Measured in the cloud", rows("cloud"), watches, most));
        section.append(chart("Measured on devices", rows("device"), watches, most));
        List<Row> custom = custom(watches);
        section.append(custom.isEmpty() ? "" : chart("Other metrics", custom, watches, most));
        return section.append("</div>\n</section>\n").toString();
    }

    private static Map<String, Watch> watches(List<HtmlProfile> profiles) {
        Map<String, Watch> watches = new TreeMap<>();
        for (HtmlProfile profile : profiles) {
            for (BehaviorExplanation behavior : profile.profile().behaviors()) {
                behavior.metric()
                        .ifPresent(metric -> watches.computeIfAbsent(metric, name -> new Watch())
                                .add(behavior.detection()));
            }
            profile.profile().retained().stream()
                    .flatMap(retained -> retained.metric().stream())
                    .forEach(metric ->
                            watches.computeIfAbsent(metric, name -> new Watch()).retain());
        }
        return watches;
    }

    private List<Row> rows(String side) {
        return builtIn.stream()
                .filter(metric -> metric.side().equals(side))
                .map(metric -> new Row(metric.name(), metric.title()))
                .toList();
    }

    private List<Row> custom(Map<String, Watch> watches) {
        Set<String> names = new TreeSet<>(watches.keySet());
        builtIn.forEach(metric -> names.remove(metric.name()));
        // An empty name is a finding, and no metric.
        names.removeIf(String::isBlank);
        return names.stream().map(name -> new Row(name, name)).toList();
    }

    private static String chart(String title, List<Row> rows, Map<String, Watch> watches, int most) {
        String items = rows.stream()
                .map(row -> item(row, watch(watches, row.metric()), most))
                .collect(Collectors.joining());
        return "<div class=\"card\">\n<h3>" + title + "</h3>\n<ul class=\"chart\">\n" + items + "</ul>\n</div>\n";
    }

    private static String item(Row row, Watch watch, int most) {
        String words = watch.words();
        return "<li" + (watch.total() == 0 ? " class=\"none\"" : "") + " title=\""
                + Html.text(row.metric() + ": " + words)
                + "\"><span>" + Html.text(row.title()) + "</span>" + bar(watch, most)
                + "<span class=\"count\" aria-hidden=\"true\">" + (watch.total() == 0 ? "–" : watch.total())
                + "</span><span class=\"unseen\">" + words + "</span></li>\n";
    }

    private static String bar(Watch watch, int most) {
        StringBuilder bar = new StringBuilder(
                "<svg viewBox=\"0 0 " + Math.max(most, 1) + " 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        int from = 0;
        for (Detection detection : SHOWN) {
            int width = watch.count(detection);
            if (width > 0) {
                bar.append("<rect class=\"").append(detection.word().toLowerCase(Locale.ROOT));
                bar.append("\" x=\"")
                        .append(from)
                        .append("\" y=\"0\" height=\"1\" width=\"")
                        .append(width)
                        .append("\"/>");
                from += width;
            }
        }
        return bar.append("</svg>").toString();
    }

    private static Watch watch(Map<String, Watch> watches, String metric) {
        return watches.getOrDefault(metric, new Watch());
    }

    private record Row(String metric, String title) {}

    /** Who watches one metric. */
    private static final class Watch {

        private final Map<Detection, Integer> behaviors = new EnumMap<>(Detection.class);
        private int retained;

        void add(Detection detection) {
            behaviors.merge(detection, 1, Integer::sum);
        }

        void retain() {
            retained++;
        }

        int count(Detection detection) {
            return behaviors.getOrDefault(detection, 0);
        }

        int total() {
            return SHOWN.stream().mapToInt(this::count).sum();
        }

        String words() {
            List<String> parts = new ArrayList<>();
            for (Detection detection : SHOWN) {
                if (count(detection) > 0) {
                    parts.add(Html.count(count(detection), "behavior") + " by " + detection.word());
                }
            }
            if (retained + count(Detection.NONE) > 0) {
                parts.add("retained by " + (retained + count(Detection.NONE)));
            }
            return parts.isEmpty() ? "not watched" : String.join(", ", parts);
        }
    }
}
