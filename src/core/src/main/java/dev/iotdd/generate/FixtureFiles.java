package dev.iotdd.generate;

import dev.iotdd.internal.generate.fixture.CaseFiles;
import dev.iotdd.internal.generate.fixture.FormFiles;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Cases as files: contents by path. */
public final class FixtureFiles {

    private FixtureFiles() {}

    /**
     * For each kind of documents one file with all of them and what is expected of each, and a manifest; as
     * {@code generated-fixtures.schema.json} of the specification describes it.
     */
    public static Map<String, String> byKind(List<GeneratedCase> cases) {
        return CaseFiles.of(cases, OptionalLong.empty());
    }

    /** The same for random cases; the manifest tells the seed that they were drawn by. */
    public static Map<String, String> byKind(List<GeneratedCase> cases, long seed) {
        return CaseFiles.of(cases, OptionalLong.of(seed));
    }

    /**
     * The cases of a file that {@link #byKind} wrote.
     *
     * @param kind the kind of its documents, which is also its name without the ending
     * @param file its content
     */
    public static List<GeneratedCase> read(String kind, String file) {
        return CaseFiles.read(kind, file);
    }

    /**
     * Writes such files below a folder, which is made if it is not there.
     *
     * @throws IOException if one cannot be written
     */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.toAbsolutePath().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /**
     * Each document as a file of its own in a form, in a folder of its kind, and a manifest that says what is to be found
     * in each; without those that the form cannot say. As {@code $defs/inForm} of {@code generated-fixtures.schema.json}
     * describes it.
     */
    public static Map<String, String> inForm(FixtureForm form, List<GeneratedCase> cases) {
        return new FormFiles(Spec.bundled(), form).of(cases, OptionalLong.empty());
    }

    /** The same for random cases; the manifest tells the seed that they were drawn by. */
    public static Map<String, String> inForm(FixtureForm form, List<GeneratedCase> cases, long seed) {
        return new FormFiles(Spec.bundled(), form).of(cases, OptionalLong.of(seed));
    }

    /** Each document as a file of its own, in a folder of its kind, named by the rule that it breaks. */
    public static Map<String, String> each(List<GeneratedCase> cases) {
        Map<String, String> files = new LinkedHashMap<>();
        for (GeneratedCase found : cases) {
            files.put(found.kind() + "/" + CaseFiles.fileName(found, files.size() + 1), found.document() + "\n");
        }
        return files;
    }
}
