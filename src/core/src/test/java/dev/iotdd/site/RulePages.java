package dev.iotdd.site;

import dev.iotdd.ExchangeFixture;
import dev.iotdd.Fixture;
import dev.iotdd.PlanFixture;
import dev.iotdd.internal.generate.Sections;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.spec.Example;
import dev.iotdd.spec.Fact;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleOption;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page for each rule, and one that lists them all. */
final class RulePages {

    private static final int LONG = 4_000;

    private final Spec spec;
    private final Map<String, Fact> facts;
    private final Map<String, String> titles;
    private final Map<String, List<Path>> wrong;

    RulePages(Spec spec) {
        this.spec = spec;
        this.facts = spec.facts();
        this.titles = Sections.titles(spec.files().tree("rule.schema.json"));
        this.wrong = Stream.of(
                        Fixture.below("rules").stream().map(Fixture::file),
                        ExchangeFixture.all().stream().map(ExchangeFixture::file),
                        PlanFixture.all().stream().map(PlanFixture::file))
                .flatMap(files -> files)
                .filter(file -> file.toFile().getName().startsWith("fail-"))
                .collect(Collectors.groupingBy(
                        file -> file.resolveSibling("").toFile().getName()));
    }

    Page index() {
        StringBuilder body = new StringBuilder(Html.heading(1, "rules", "Rules"));
        body.append(
                        "<p>Level: <em>error</em>, the service refuses it or it cannot mean what it says; <em>warning</em>,")
                .append(
                        " probably refused, without effect, or risky; <em>info</em>, advice. Evidence: <strong>D</strong>")
                .append(
                        " documented by AWS, <strong>I</strong> inferred from AWS's examples or the structure of the API,")
                .append(" <strong>U</strong> known to nobody.</p>\n");
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        for (RuleInfo rule : spec.rules()) {
            sections.computeIfAbsent(rule.section(), section -> new ArrayList<>())
                    .add(List.of(
                            Html.link(rule.id() + ".html", rule.id()),
                            level(rule),
                            String.valueOf(rule.evidence().letter()),
                            Html.escape(firstSentence(rule.reason()))));
        }
        sections.forEach((section, rows) -> body.append(Html.heading(2, section, titles.getOrDefault(section, section)))
                .append(Html.table(List.of("rule", "level", "evidence", "why"), rows)));
        return new Page("rules/index.html", "Rules", body.toString());
    }

    List<Page> pages() {
        return spec.rules().stream().map(this::page).toList();
    }

    private Page page(RuleInfo rule) {
        StringBuilder body = new StringBuilder(Html.heading(1, rule.id(), rule.id()));
        body.append("<p class=\"lead\">").append(Html.escape(rule.reason())).append("</p>\n");
        body.append(Html.list("tags", tags(rule)));
        Example example = spec.example(rule.id());
        body.append(Html.heading(2, "wrong", "Wrong")).append(Html.listing(example.wrong()));
        body.append(said(rule, example.message()));
        cure(rule, example)
                .ifPresent(cure -> body.append(Html.heading(2, "fix", "Fix"))
                        .append("<p>")
                        .append(Html.escape(cure))
                        .append("</p>\n"));
        body.append(Html.heading(2, "right", "Right")).append(Html.listing(example.right()));
        body.append(variants(rule));
        body.append(options(rule));
        body.append(sources(rule));
        body.append(Html.heading(2, "level", "Another level"))
                .append("<p>In <code>iotdd.yaml</code>; the levels are <code>error</code>, <code>warning</code>,")
                .append(" <code>info</code> and <code>off</code>.</p>\n")
                .append(Html.listing("rules:\n  " + rule.id() + ": " + (rule.on() ? "off" : "warning")));
        return new Page("rules/" + rule.id() + ".html", rule.id(), body.toString());
    }

    private static String said(RuleInfo rule, String message) {
        return "<p class=\"finding " + rule.level().word() + "-mark\">" + Html.escape(message) + "</p>\n";
    }

    /** What its example is told to do. */
    private Optional<String> cure(RuleInfo rule, Example example) {
        return wrong.getOrDefault(rule.id(), List.of()).stream()
                .map(RulePages::finding)
                .filter(finding -> finding.path("message").asString("").equals(example.message()))
                .map(finding -> finding.path("cure").asString(""))
                .filter(cure -> !cure.isEmpty())
                .findFirst();
    }

    private static List<String> tags(RuleInfo rule) {
        List<String> tags = new ArrayList<>();
        tags.add("level: " + level(rule));
        tags.add("evidence: " + rule.evidence().letter() + ", "
                + switch (rule.evidence()) {
                    case DOCUMENTED -> "documented by AWS";
                    case INFERRED -> "inferred";
                    case UNKNOWN -> "known to nobody";
                });
        tags.add("judges "
                + (rule.operations().isEmpty()
                        ? "all " + rule.scope().words()
                        : rule.scope().words() + " of " + String.join(", ", rule.operations())));
        tags.add("since " + rule.since());
        switch (rule.fix()) {
            case NONE -> {}
            case SAFE -> tags.add("<code>iotdd fix</code> repairs it");
            case UNSAFE -> tags.add("<code>iotdd fix --unsafe</code> repairs it by a guess");
        }
        if (!rule.hides().isEmpty()) {
            tags.add("where it speaks, silent: "
                    + rule.hides().stream()
                            .map(id -> Html.link(id + ".html", id))
                            .collect(Collectors.joining(", ")));
        }
        return tags;
    }

    private static String level(RuleInfo rule) {
        String level = rule.levels().isEmpty()
                ? word(rule.level().word())
                : rule.levels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(own -> word(own.getValue().word()) + " for " + own.getKey())
                        .collect(Collectors.joining(", "));
        return rule.on() ? level : level + ", off unless configured";
    }

    private static String word(String level) {
        return "<span class=\"" + level + "\">" + level + "</span>";
    }

    /** All that trips it, each with what is said. */
    private String variants(RuleInfo rule) {
        StringBuilder variants = new StringBuilder(Html.heading(2, "variants", "What else trips it"));
        for (Path file : wrong.getOrDefault(rule.id(), List.of())) {
            String text = text(file);
            Optional<String> message = message(file);
            if (text.length() < LONG && !text.isBlank() && message.isPresent()) {
                String name = file.toFile().getName().replaceFirst("^fail-", "").split("\\.", 2)[0];
                variants.append("<details><summary>")
                        .append(Html.escape(name.replace('-', ' ')))
                        .append("</summary>\n")
                        .append(Html.listing(text))
                        .append(said(rule, message.get()))
                        .append("</details>\n");
            }
        }
        return variants.toString();
    }

    /** A document as text; some fixtures are in no encoding that one could show. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> message(Path file) {
        return Optional.of(finding(file).path("message").asString(""));
    }

    /** The first finding of the report on a file. */
    private static JsonNode finding(Path file) {
        String expected = file.toFile().getName().replaceFirst("\\.[a-z]+$", ".expected.json");
        return SpecFiles.in(file.resolveSibling("")).tree(expected).path(0);
    }

    private static String options(RuleInfo rule) {
        if (rule.options().isEmpty()) {
            return "";
        }
        List<List<String>> rows = rule.options().stream().map(RulePages::option).toList();
        return Html.heading(2, "options", "Options")
                + Html.table(List.of("option", "default", "allowed", "meaning"), rows);
    }

    private static List<String> option(RuleOption option) {
        return List.of(
                Html.code(option.name()),
                option.value().toPlainString(),
                option.minimum().toPlainString() + " to " + option.maximum().toPlainString(),
                Html.escape(option.description()));
    }

    private String sources(RuleInfo rule) {
        if (rule.facts().isEmpty()) {
            return "";
        }
        List<String> items = rule.facts().stream()
                .map(id -> Optional.ofNullable(facts.get(id))
                        .map(RulePages::source)
                        .orElse(id))
                .toList();
        return Html.heading(2, "sources", "Sources") + Html.list("", items);
    }

    private static String source(Fact fact) {
        String where = fact.url().isEmpty() ? Html.escape(fact.source()) : Html.link(fact.url(), fact.source());
        return "<strong>" + fact.id() + "</strong> (" + fact.confidence().letter() + ") "
                + Html.escape(fact.statement()) + " " + where;
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
