package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iot.IotAsyncClient;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;
import software.amazon.awssdk.services.iot.model.SecurityProfileIdentifier;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/** The life of a profile by the asynchronous client, which brings another HTTP client. */
class AsyncClientTest {

    @Test
    void theAsynchronousClientLivesTheLifeOfAProfile() {
        try (IotddMock mock = IotddMock.start();
                IotAsyncClient iot = Sdk.async(mock)) {
            iot.createSecurityProfile(
                            request -> request.securityProfileName("p").behaviors(Sdk.behavior("one")))
                    .join();
            var updated = iot.updateSecurityProfile(request ->
                            request.securityProfileName("p").expectedVersion(1L).deleteBehaviors(true))
                    .join();
            assertThat(updated.version()).isEqualTo(2);
            assertThat(failure(iot.updateSecurityProfile(
                            request -> request.securityProfileName("p").expectedVersion(1L))))
                    .isInstanceOf(VersionConflictException.class);
            iot.attachSecurityProfile(
                            request -> request.securityProfileName("p").securityProfileTargetArn(Sdk.group("g")))
                    .join();
            iot.detachSecurityProfile(
                            request -> request.securityProfileName("p").securityProfileTargetArn(Sdk.group("g")))
                    .join();
            iot.deleteSecurityProfile(request -> request.securityProfileName("p"))
                    .join();
            assertThat(failure(iot.describeSecurityProfile(request -> request.securityProfileName("p"))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(mock.problems()).isEmpty();
        }
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return future.<Throwable>handle((result, failure) -> failure.getCause()).join();
    }

    @Test
    void manyRequestsAtOnceAndThePaginatorSeeEverything() {
        try (IotddMock mock = IotddMock.start();
                IotAsyncClient iot = Sdk.async(mock)) {
            CompletableFuture<?>[] created = IntStream.range(0, 40)
                    .mapToObj(i -> iot.createSecurityProfile(request -> request.securityProfileName("p" + i)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(created).join();

            List<String> names = new CopyOnWriteArrayList<>();
            iot.listSecurityProfilesPaginator(request -> request.maxResults(9))
                    .securityProfileIdentifiers()
                    .map(SecurityProfileIdentifier::name)
                    .subscribe(names::add)
                    .join();

            assertThat(names).hasSize(40).doesNotHaveDuplicates();
        }
    }
}
