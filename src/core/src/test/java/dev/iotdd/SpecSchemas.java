package dev.iotdd;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.iotdd.internal.source.SpecFiles;
import java.util.function.Function;

/** The specification's schemas, as a user of a plain validator loads them: file by file, following references. */
public final class SpecSchemas {

    private static final String BASE = "https://iotdd.dev/spec/";
    private static final SpecFiles FILES = SpecFiles.in(Repository.SPEC);

    private SpecSchemas() {}

    /** The schema in a file, by its path below the specification. */
    public static Schema at(String path) {
        return at(path, SpecificationVersion.DRAFT_2020_12);
    }

    public static Schema at(String path, SpecificationVersion dialect) {
        Function<String, String> load = id -> FILES.text(id.substring(BASE.length()));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemas(load));
        return registry.getSchema(SchemaLocation.of(BASE + path));
    }
}
