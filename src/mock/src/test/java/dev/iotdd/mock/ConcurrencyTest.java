package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.DescribeSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/**
 * Many clients that read a profile and update it with the version they saw. Each writes a mark of its own, so that the
 * history tells whose update made which version.
 */
class ConcurrencyTest {

    private static final int CLIENTS = 32;
    private static final int PROFILES = 8;
    private static final int ATTEMPTS = 12;

    /**
     * Something that a client saw.
     *
     * @param profile which profile
     * @param kind READ, WRITE (acknowledged), CONFLICT or UNKNOWN (no answer)
     * @param version the version seen, or the version that the update made
     * @param base the version expected by an update
     * @param mark the description seen, or written
     * @param start before the request was sent
     * @param end after the answer came
     */
    private record Event(String profile, Kind kind, long version, long base, String mark, long start, long end) {}

    private enum Kind {
        READ,
        WRITE,
        CONFLICT,
        UNKNOWN
    }

    @Test
    void noUpdateIsLost() throws InterruptedException, ExecutionException {
        try (IotddMock mock = IotddMock.start()) {
            List<Event> history = run(mock);

            assertThat(history).noneMatch(event -> event.kind() == Kind.UNKNOWN);
            assertThat(history.stream().filter(event -> event.kind() == Kind.CONFLICT))
                    .as("the clients really met")
                    .isNotEmpty();
            check(history, mock);
        }
    }

    @Test
    void noUpdateIsLostAmongFaults() throws InterruptedException, ExecutionException {
        try (IotddMock mock = IotddMock.builder()
                .randomSeed(4)
                .fault(Fault.throttling().rate(0.1))
                .fault(Fault.internalFailure().rate(0.05))
                .fault(Fault.lostResponse().rate(0.05))
                .fault(Fault.lostRequest().rate(0.05))
                .fault(Fault.halfResponse().rate(0.05))
                .start()) {
            List<Event> history = run(mock);
            mock.clearFaults();
            check(history, mock);
        }
    }

    private static List<Event> run(IotddMock mock) throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<Event> history = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (IotClient iot = Sdk.client(mock)) {
            for (int i = 0; i < PROFILES; i++) {
                create(iot, "p" + i);
            }
            List<Callable<Boolean>> clients = IntStream.range(0, CLIENTS)
                    .<Callable<Boolean>>mapToObj(client -> () -> {
                        for (int i = 0; i < ATTEMPTS; i++) {
                            attempt(iot, "p" + (client + i) % PROFILES, client + "-" + i, history);
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(history);
    }

    // A create whose answer was lost is safe to repeat.
    private static void create(IotClient iot, String profile) {
        while (true) {
            try {
                iot.createSecurityProfile(request -> request.securityProfileName(profile));
                return;
            } catch (SdkException e) {
                // A fault; once more.
            }
        }
    }

    private static void attempt(IotClient iot, String profile, String mark, ConcurrentLinkedQueue<Event> history) {
        long start = System.nanoTime();
        long base = 0;
        try {
            DescribeSecurityProfileResponse seen =
                    iot.describeSecurityProfile(request -> request.securityProfileName(profile));
            base = seen.version();
            String description = seen.securityProfileDescription() == null ? "" : seen.securityProfileDescription();
            history.add(new Event(profile, Kind.READ, base, 0, description, start, System.nanoTime()));
        } catch (SdkException e) {
            return;
        }
        long expected = base;
        start = System.nanoTime();
        try {
            long version = iot.updateSecurityProfile(request -> request.securityProfileName(profile)
                            .expectedVersion(expected)
                            .securityProfileDescription(mark))
                    .version();
            history.add(new Event(profile, Kind.WRITE, version, base, mark, start, System.nanoTime()));
        } catch (VersionConflictException e) {
            history.add(new Event(profile, Kind.CONFLICT, 0, base, mark, start, System.nanoTime()));
        } catch (SdkException e) {
            history.add(new Event(profile, Kind.UNKNOWN, 0, base, mark, start, System.nanoTime()));
        }
    }

    private static void check(List<Event> history, IotddMock mock) {
        Map<String, List<Event>> byProfile = history.stream().collect(Collectors.groupingBy(Event::profile));
        assertThat(byProfile).hasSize(PROFILES);
        try (IotClient iot = Sdk.client(mock)) {
            byProfile.forEach((profile, events) -> check(
                    events,
                    iot.describeSecurityProfile(request -> request.securityProfileName(profile))
                            .version()));
        }
        assertThat(mock.problems()).isEmpty();
    }

    /** A register with compare-and-set is linearizable if versions form one chain in an order that real time allows. */
    private static void check(List<Event> events, long lastVersion) {
        Map<Long, String> marks = new HashMap<>(Map.of(1L, ""));
        Set<String> acknowledged = new HashSet<>();
        for (Event event : events) {
            if (event.kind() == Kind.WRITE) {
                assertThat(event.version()).as("made of the version expected").isEqualTo(event.base() + 1);
                assertThat(marks.put(event.version(), event.mark()))
                        .as("version %s is made once", event.version())
                        .isNull();
                assertThat(acknowledged.add(event.mark())).isTrue();
            }
        }
        for (Event event : events) {
            if (event.kind() == Kind.READ) {
                assertThat(marks.computeIfAbsent(event.version(), version -> event.mark()))
                        .as("all see the same in version %s", event.version())
                        .isEqualTo(event.mark());
            }
        }
        long unanswered = events.stream()
                .filter(event -> event.kind() == Kind.UNKNOWN || event.kind() == Kind.CONFLICT)
                .count();
        assertThat(lastVersion - 1)
                .as("every acknowledged update is there, and nothing but asked-for updates")
                .isBetween((long) acknowledged.size(), acknowledged.size() + unanswered);
        checkRealTime(events);
    }

    /** What ended before something else began shows no later version. */
    private static void checkRealTime(List<Event> events) {
        List<Event> seen = new ArrayList<>(events.stream()
                .filter(event -> event.kind() == Kind.READ || event.kind() == Kind.WRITE)
                .sorted(Comparator.comparingLong(Event::end))
                .toList());
        for (Event earlier : seen) {
            for (Event later : seen) {
                if (earlier.end() < later.start()) {
                    assertThat(later.version()).isGreaterThanOrEqualTo(earlier.version());
                }
            }
        }
    }
}
