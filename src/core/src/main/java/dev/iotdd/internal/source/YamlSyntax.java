package dev.iotdd.internal.source;

import java.util.function.ToIntFunction;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what the YAML parser stumbled over. */
final class YamlSyntax {

    private YamlSyntax() {}

    static Fault fault(MarkedYamlEngineException e, ToIntFunction<Mark> offsets) {
        int offset = e.getProblemMark().map(offsets::applyAsInt).orElse(0);
        return Fault.syntax(offset, "YAML does not allow what stands here (" + e.getProblem() + ")");
    }
}
