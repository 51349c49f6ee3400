package dev.iotdd.junit;

import dev.iotdd.mock.Fault;

/**
 * An error that an operation declares, as {@link ErrorSource} hands it to a test. In a test with {@link IotddMock} the
 * mock answers every request for the operation with it, from the beginning of the test on.
 *
 * @param operation the operation
 * @param name the error, for example {@code VersionConflictException}
 * @param status HTTP status that it comes with
 * @param times how often the mock answers with it
 */
public record DeclaredError(String operation, String name, int status, int times) {

    Fault fault() {
        return Fault.error(name).on(operation).times(times);
    }

    @Override
    public String toString() {
        return operation + ": " + status + " " + name;
    }
}
