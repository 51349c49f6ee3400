package dev.iotdd.conform.kit;

import dev.iotdd.Evidence;
import dev.iotdd.conform.scorecard.CaseInfo;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.spec.Fact;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What cases rest on, as {@code conformance.json} says it. */
final class Basis {

    private static final int DIGITS = 8;

    private final Spec spec;
    private final JsonNode file;
    private final Map<String, Fact> facts;

    Basis(Spec spec) {
        this.spec = spec;
        this.file = Trees.read(spec.files().text("conformance.json"));
        this.facts = spec.facts();
    }

    JsonNode file() {
        return file;
    }

    /** A case of the contract. */
    CaseInfo of(ContractCase entry) {
        String operation = entry.call().operation();
        Group group = entry.isSuccess() ? Group.RESPONSES : Group.ERRORS;
        List<Fact> known = facts(Stream.of(
                file.path("interactions").path(entry.description()),
                entry.error()
                        .map(error -> file.path("errors").path(error.name()))
                        .orElse(file.path("none")),
                file.path("operations").path(operation)));
        String error = entry.error().map(type -> ": " + type.name()).orElse("");
        return new CaseInfo(
                group.word() + "/" + operation + "/" + slug(entry.description()),
                group,
                operation,
                entry.description() + error,
                Optional.empty(),
                known,
                weakest(known));
    }

    /** A request of the fixtures, with the rule that it breaks or is advised by. */
    CaseInfo of(Group group, String operation, String what, Optional<RuleInfo> rule, String document) {
        List<Fact> known = rule.map(info -> facts(info.facts()))
                .orElseGet(() -> facts(Stream.of(file.path("operations").path(operation))));
        String title = rule.map(info -> what + " (" + info.id() + ")").orElse(what);
        return new CaseInfo(
                group.word() + "/" + operation + "/" + rule.map(RuleInfo::id).orElse("valid") + "/"
                        + digest(what + "\n" + document),
                group,
                operation,
                title,
                rule.map(RuleInfo::id),
                known,
                rule.map(RuleInfo::evidence).orElseGet(() -> weakest(known)));
    }

    /** A scenario. */
    CaseInfo of(JsonNode scenario) {
        List<Fact> known = facts(Stream.of(scenario.path("facts")));
        return new CaseInfo(
                Group.STATES.word() + "/" + scenario.path("id").asString(),
                Group.STATES,
                scenario.path("operation").asString(),
                scenario.path("title").asString(),
                Optional.empty(),
                known,
                scenario.path("evidence")
                        .stringValueOpt()
                        .map(Evidence::ofLetter)
                        .orElseGet(() -> weakest(known)));
    }

    private List<Fact> facts(Stream<JsonNode> lists) {
        List<String> ids = new ArrayList<>();
        lists.flatMap(JsonNode::valueStream).map(JsonNode::asString).forEach(ids::add);
        return facts(ids);
    }

    private List<Fact> facts(List<String> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                .toList();
    }

    private static Evidence weakest(List<Fact> facts) {
        return facts.stream()
                .map(Fact::confidence)
                .max(Comparator.naturalOrder())
                .orElse(Evidence.DOCUMENTED);
    }

    /** The sentence of a rule. */
    String reason(String rule) {
        return spec.findRule(rule).map(RuleInfo::reason).orElse(rule);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
