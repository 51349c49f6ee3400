package dev.iotdd.junit;

import dev.iotdd.coverage.CoverageRecorder;
import dev.iotdd.mock.Call;
import dev.iotdd.spec.Operation;
import java.util.Optional;

/** Counts what all tests of a JVM exercise: what goes over the wire, and the rules that find faults. */
final class CoverageOfJvm {

    private CoverageOfJvm() {}

    static CoverageRecorder recorder() {
        return Shared.RECORDER;
    }

    /** A mock answered a call. */
    static void record(Call call) {
        Optional<Operation> operation = call.operation().flatMap(Validation.spec()::findOperation);
        operation.ifPresent(asked -> {
            String name = asked.name();
            WireDocument input = WireDocuments.input(asked, name, call.target(), call.requestBody());
            recorder().request(name, input.json());
            recorder().findings(call.findings());
            record(name, call.errorType().isEmpty(), call.responseBody(), call.errorType());
        });
    }

    /** An operation answered. */
    static void record(String operation, boolean isSuccess, String body, Optional<String> errorType) {
        if (isSuccess) {
            recorder().response(operation, body.isBlank() ? "{}" : body);
        } else {
            // Some endpoints say more behind a colon.
            errorType.ifPresent(error -> recorder().error(operation, error.split(":", 2)[0]));
        }
    }

    private static final class Shared {
        static final CoverageRecorder RECORDER = CoverageRecorder.of(Validation.spec());
    }
}
