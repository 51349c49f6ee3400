package dev.iotdd.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs classes of tests that are material of tests themselves. */
final class Runs {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    private Runs() {}

    static EngineExecutionResults run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    static EngineExecutionResults inParallel(Class<?>... classes) {
        return run(PARALLEL, classes);
    }

    private static EngineExecutionResults run(Map<String, String> parameters, Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(classes).map(type -> selectClass(type)).toArray(ClassSelector[]::new))
                .configurationParameters(parameters)
                .execute();
    }

    /** Messages of all that failed, tests and classes. */
    static List<String> failures(EngineExecutionResults results) {
        List<String> messages = new ArrayList<>();
        for (Event event : results.allEvents().filter(Runs::isFinished).toList()) {
            event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                    .getThrowable()
                    .ifPresent(failure -> messages.add(String.valueOf(failure.getMessage())));
        }
        return messages;
    }

    private static boolean isFinished(Event event) {
        return event.getType() == EventType.FINISHED;
    }

    /** Display names of the tests that ran, in their order. */
    static List<String> names(EngineExecutionResults results) {
        return results.testEvents()
                .finished()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    static void assertPasses(EngineExecutionResults results, long tests) {
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }
}
