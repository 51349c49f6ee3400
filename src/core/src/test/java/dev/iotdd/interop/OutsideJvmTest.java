package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.iotdd.Fixture;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.Repository;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.report.SarifReporter;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Validators in other languages give the verdicts of iotdd. Needs node, npm and python3 with jsonschema. */
@Tag("interop")
class OutsideJvmTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final List<Case> CASES = Case.all();

    @BeforeAll
    static void prepare() {
        OutsideJvm.install();
        cases("cases.jsonl", "schemas", false);
        cases("cases-07.jsonl", "draft-07", true);
    }

    private static void cases(String file, String folder, boolean draft07) {
        StringBuilder lines = new StringBuilder();
        for (Case one : CASES) {
            String schema = folder + "/" + one.kind().name() + ".json";
            OutsideJvm.write(OutsideJvm.FOLDER.resolve(schema), one.schema(draft07));
            lines.append(JsonNodeFactory.instance
                            .objectNode()
                            .put("id", one.id())
                            .put("schema", schema)
                            .put("text", one.text()))
                    .append('\n');
        }
        OutsideJvm.write(OutsideJvm.FOLDER.resolve(file), lines.toString());
    }

    @Test
    void ajvGivesTheSameVerdicts() {
        Verdicts.agreeInDoubles("ajv", CASES, verdicts("node", "ajv.mjs", ".", "cases.jsonl"));
    }

    @Test
    void ajvGivesTheSameVerdictsByDraft07() {
        Verdicts.agreeInDoubles("ajv, draft-07", CASES, verdicts("node", "ajv.mjs", ".", "cases-07.jsonl", "draft-07"));
    }

    @Test
    void hyperjumpGivesTheSameVerdicts() {
        Verdicts.agreeInDoubles("@hyperjump/json-schema", CASES, verdicts("node", "hyperjump.mjs", ".", "cases.jsonl"));
    }

    @Test
    void pythonGivesTheSameVerdicts() {
        Verdicts.agree("jsonschema (Python)", CASES, verdicts(PYTHON, "validate.py", ".", "cases.jsonl"));
    }

    @Test
    void pythonGivesTheSameVerdictsByDraft07() {
        Verdicts.agree("jsonschema (Python), draft-07", CASES, verdicts(PYTHON, "validate.py", ".", "cases-07.jsonl"));
    }

    @Test
    void sourcemetaGivesTheSameVerdicts() {
        Map<String, String> verdicts = new HashMap<>();
        Map<String, List<Case>> bySchema =
                CASES.stream().collect(Collectors.groupingBy(one -> one.kind().name()));
        bySchema.forEach((kind, cases) -> verdicts.putAll(sourcemeta("schemas/" + kind + ".json", cases)));
        Verdicts.agree("@sourcemeta/jsonschema", CASES, verdicts);
    }

    private static Map<String, String> sourcemeta(String schema, List<Case> cases) {
        Map<String, String> idsByFile = new HashMap<>();
        List<String> command =
                new ArrayList<>(List.of("node_modules/.bin/jsonschema", "validate", "--verbose", "--continue", schema));
        for (Case one : cases) {
            String file = "documents/" + one.kind().name() + "-" + command.size() + ".json";
            OutsideJvm.write(OutsideJvm.FOLDER.resolve(file), one.text());
            idsByFile.put(file, one.id());
            command.add(file);
        }
        Map<String, String> verdicts = new HashMap<>();
        for (String line : OutsideJvm.run(command)) {
            for (String word : List.of("ok: ", "fail: ")) {
                String file = line.startsWith(word) ? line.substring(word.length()) : "";
                if (idsByFile.containsKey(file)) {
                    verdicts.put(idsByFile.getOrDefault(file, ""), word.startsWith("ok") ? "valid" : "invalid");
                }
            }
        }
        return verdicts;
    }

    @Test
    void openApiDocumentFollowsTheOfficialSchema() {
        OutsideJvm.write(
                OutsideJvm.FOLDER.resolve("openapi.json"),
                SpecFiles.in(Repository.SPEC).tree("openapi.yaml").toString());
        assertThat(OutsideJvm.run(List.of("node", "openapi.mjs", "openapi.json")))
                .containsExactly("valid");
    }

    /** Redocly may not be asked about the examples: it forbids members that a schema takes through {@code allOf}. */
    @Test
    void openApiLintersFindNothing() {
        String document = Repository.SPEC.resolve("generated/openapi.json").toString();
        List<String> redocly = List.of(
                "env",
                "REDOCLY_TELEMETRY=off",
                "REDOCLY_SUPPRESS_UPDATE_NOTICE=true",
                "node_modules/.bin/redocly",
                "lint",
                "--extends=recommended-strict",
                "--skip-rule=no-invalid-media-type-examples",
                document);
        assertThat(OutsideJvm.run(redocly))
                .anySatisfy(line -> assertThat(line).contains("Your API description is valid"));
        List<String> spectral = List.of(
                "node_modules/.bin/spectral", "lint", "--ruleset=spectral.json", "--fail-severity=warn", document);
        assertThat(OutsideJvm.run(spectral)).contains("No results with a severity of 'warn' or higher found!");
    }

    /** The schema is that of the standard, which a package of Microsoft's ships. */
    @Test
    void sarifReportsFollowTheOfficialSchema() throws IOException {
        Path file = OutsideJvm.FOLDER.resolve("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Files.readString(file));
        Iotdd iotdd = Iotdd.create();
        List<Report> reports = new ArrayList<>(Stream.of("rules", "combined", "shapes")
                .flatMap(folder -> Fixture.below(folder).stream())
                .map(fixture -> fixture.report(iotdd))
                .toList());
        reports.add(iotdd.validate(Path.of("none.json")));
        for (Report report : List.of(Report.join(reports), Report.join(List.of()))) {
            String sarif = SarifReporter.of(Spec.bundled()).toText(report);
            assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        }
    }

    private static Map<String, String> verdicts(String... command) {
        return OutsideJvm.run(List.of(command)).stream()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
