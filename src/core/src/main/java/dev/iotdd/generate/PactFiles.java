package dev.iotdd.generate;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pacts as files, named by consumer and operation. */
public final class PactFiles {

    private PactFiles() {}

    /**
     * Writes a pact for each operation.
     *
     * @param folder made if it is not there
     * @param operations which ones; none stands for all
     * @return how many were written: none unless all names are right
     * @throws IllegalArgumentException if there is no such operation, and the message suggests one; or if the folder is
     *     a file
     * @throws IOException if one cannot be written
     */
    public static int write(Path folder, PactGenerator pacts, List<String> operations) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; wanted is a folder to write pacts to.");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (String operation : operations.isEmpty() ? all() : operations) {
            files.put(pacts.consumer() + "-" + operation + ".json", pacts.pact(operation));
        }
        FixtureFiles.write(folder, files);
        return files.size();
    }

    private static List<String> all() {
        return Spec.bundled().operations().stream().map(Operation::name).toList();
    }
}
