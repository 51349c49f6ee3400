package dev.iotdd.cli;

import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the library refuses as an argument is a mistake in the command line here. */
final class Usage {

    private Usage() {}

    static <A, T> T of(CommandSpec spec, A argument, Function<A, T> value) {
        try {
            return value.apply(argument);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
