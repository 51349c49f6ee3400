package dev.iotdd.junit;

import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.mock.Call;
import dev.iotdd.mock.RunningMock;
import dev.iotdd.report.TextReporter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** A running mock with all that was made for it; JUnit closes it with the context that it belongs to. */
// JUnit 5 closes the first of these, JUnit 6 the second; either closes it once.
final class MockSession implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final dev.iotdd.mock.IotddMock mock;
    private final Queue<Call> breaches = new ConcurrentLinkedQueue<>();
    private @Nullable SdkClients clients;

    MockSession(MockSettings settings) {
        this.mock = settings.start(this::called);
    }

    private void called(Call call) {
        CoverageOfJvm.record(call);
        if (call.operation().isEmpty() || !errors(call).isEmpty()) {
            breaches.add(call);
        }
    }

    RunningMock mock() {
        return mock;
    }

    URI endpoint() {
        return mock.endpoint();
    }

    synchronized SdkClients clients() {
        if (clients == null) {
            clients = new SdkClients(mock);
        }
        return clients;
    }

    /** Fails if a call broke the contract that was not told of before. */
    void failOnBreach() {
        List<Call> broken = new ArrayList<>();
        for (Call call = breaches.poll(); call != null; call = breaches.poll()) {
            broken.add(call);
        }
        if (!broken.isEmpty()) {
            throw new AssertionFailedError(broken.stream()
                    .map(MockSession::words)
                    .collect(Collectors.joining(
                            "\n\n", broken.size() + " of the calls broke the contract of the API:\n\n", "\n")));
        }
    }

    private static String words(Call call) {
        if (call.operation().isEmpty()) {
            return call + "\nNo operation of the API has this method and path.";
        }
        return call + "\n"
                + errors(call).stream().map(TextReporter.plain()::text).collect(Collectors.joining("\n"));
    }

    private static List<Finding> errors(Call call) {
        return call.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
    }

    @Override
    public synchronized void close() {
        if (clients != null) {
            clients.close();
        }
        mock.close();
    }
}
