package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.internal.source.SpecFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares a validator's verdicts with those of iotdd. Disagreements that are known stand in a file with reasons. */
final class Verdicts {

    private static final JsonNode KNOWN =
            SpecFiles.in(Repository.ROOT.resolve("src/core/src/test/interop")).tree("known-disagreements.json");

    private Verdicts() {}

    /** The same for a validator whose language has no numbers but doubles. */
    static void agreeInDoubles(String validator, List<Case> cases, Map<String, String> verdicts) {
        agree(validator, cases.stream().filter(one -> !one.precise()).toList(), verdicts);
    }

    static void agree(String validator, List<Case> cases, Map<String, String> verdicts) {
        List<String> disagreements = new ArrayList<>();
        for (Case one : cases) {
            String verdict = verdicts.getOrDefault(one.id(), "none");
            if (!verdict.equals(one.valid() ? "valid" : "invalid")) {
                disagreements.add(one.id() + " is " + verdict);
            }
        }
        int agreed = cases.size() - disagreements.size();
        System.out.printf(
                Locale.ROOT,
                "Agreement: %-29s %5d documents, %5d alike, %d explained, %5.1f %%%n",
                validator,
                cases.size(),
                agreed,
                known(validator).size(),
                100.0 * (agreed + known(validator).size()) / cases.size());
        assertThat(disagreements)
                .as("documents that " + validator + " judges otherwise than iotdd")
                .containsExactlyInAnyOrderElementsOf(known(validator));
    }

    private static List<String> known(String validator) {
        return KNOWN.valueStream()
                .filter(entry -> entry.path("validators")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals(validator)))
                .flatMap(entry -> entry.path("documents").valueStream().map(JsonNode::asString))
                .toList();
    }
}
