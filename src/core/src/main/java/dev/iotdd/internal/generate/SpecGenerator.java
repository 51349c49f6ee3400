package dev.iotdd.internal.generate;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes what is derived from the specification's hand-written files. The order of the steps is that of their needs. */
public final class SpecGenerator {

    private SpecGenerator() {}

    /**
     * The generated files of a specification, by their paths below its directory.
     *
     * @param directory the specification
     * @param fixtures the fixtures, from which the examples are taken
     * @param operations the index of operations, read from the OpenAPI document
     */
    public static Map<String, String> generate(Path directory, Path fixtures, JsonNode operations) {
        Workspace workspace = new Workspace(directory);
        workspace.put("generated/operations.json", operations);
        MetricLists.generate(workspace);
        RuleIndex.generate(workspace);
        RuleSets.generate(workspace);
        Examples.generate(workspace, fixtures);
        RulesPage.generate(workspace);
        Inputs.generate(workspace);
        Bundles.generate(workspace);
        OpenApiBundle.generate(workspace);
        return workspace.generated();
    }
}
