package dev.iotdd.bench;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * A valid update from bytes to report, beside the least that any user of the same schema must do: read the tree with
 * Jackson and let networknt validate it against the operation's bundle. 17 behaviors make about 4 KB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ValidateBenchmark {

    private static final String OPERATION = "UpdateSecurityProfile";

    private static final String BEHAVIOR = """
            {"name": "few-messages-%d", "metric": "aws:num-messages-sent", "suppressAlerts": false, "criteria": {
            "comparisonOperator": "less-than", "value": {"count": 40}, "durationSeconds": 300,
            "consecutiveDatapointsToAlarm": 3, "consecutiveDatapointsToClear": 1}}""";

    @Param({"1", "17", "100"})
    private int behaviors;

    private byte[] document;
    private Iotdd iotdd;
    private JsonMapper mapper;
    private Schema bundle;

    @Setup
    public void prepare() {
        document = IntStream.range(0, behaviors)
                .mapToObj(BEHAVIOR::formatted)
                .collect(Collectors.joining(
                        ",", "{\"securityProfileName\": \"fleet\", \"expectedVersion\": 3, \"behaviors\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
        iotdd = Iotdd.create();
        mapper = JsonMapper.builder().build();
        bundle = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        SchemaLocation.of("https://iotdd.dev/" + Spec.bundlePath(OPERATION)),
                        mapper.readTree(Spec.bundled().bundle(OPERATION)));
        if (!iotdd.validate(document).findings().isEmpty() || !bare().isEmpty()) {
            throw new IllegalStateException("The document is meant to be valid");
        }
    }

    /** What iotdd does: all rules, advice included, positions, one report. */
    @Benchmark
    public Report iotdd() {
        return iotdd.validate(document);
    }

    /** The same with the operation given, so that it need not be recognised. */
    @Benchmark
    public Report iotddTold() {
        return iotdd.as(OPERATION).validate(document);
    }

    /** The least: Jackson's tree and networknt's verdict on the bundle's root. */
    @Benchmark
    public List<Error> bare() {
        return bundle.validate(mapper.readTree(document));
    }
}
