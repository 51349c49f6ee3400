package dev.iotdd.junit;

import dev.iotdd.mock.RunningMock;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.iot.IotAsyncClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** AWS's own clients for a mock. The only class, beside those that are given SDK types, that needs the SDK. */
final class SdkClients implements AutoCloseable {

    private static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private final RunningMock mock;
    private @Nullable IotClient sync;
    private @Nullable IotAsyncClient async;

    SdkClients(RunningMock mock) {
        this.mock = mock;
    }

    synchronized IotClient sync() {
        if (sync == null) {
            sync = configured(IotClient.builder())
                    .httpClientBuilder(syncHttp().createHttpClientBuilder())
                    .build();
        }
        return sync;
    }

    synchronized IotAsyncClient async() {
        if (async == null) {
            async = configured(IotAsyncClient.builder())
                    .httpClientBuilder(asyncHttp().createAsyncHttpClientFactory())
                    .build();
        }
        return async;
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
        return builder.endpointOverride(mock.endpoint())
                .region(Region.of(mock.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .overrideConfiguration(override -> override.retryStrategy(impatient()));
    }

    /** As often as by default, but without waiting: a test has nothing to be patient for. */
    private static RetryStrategy impatient() {
        return AwsRetryStrategy.forRetryMode(RetryMode.defaultRetryMode()).toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    // The SDK would take any, and its client on the JDK's HttpURLConnection cannot send PATCH.
    private static SdkHttpService syncHttp() {
        return StreamSupport.stream(ServiceLoader.load(SdkHttpService.class).spliterator(), false)
                .filter(service -> !service.getClass().getName().contains(".urlconnection."))
                .findFirst()
                .orElseThrow(() -> Misuse.because("The class path has no HTTP client for IotClient that can send PATCH,"
                        + " which UpdateSecurityProfile needs; url-connection-client cannot. Add"
                        + " software.amazon.awssdk:apache-client to the tests' dependencies."));
    }

    private static SdkAsyncHttpService asyncHttp() {
        return StreamSupport.stream(
                        ServiceLoader.load(SdkAsyncHttpService.class).spliterator(), false)
                .findFirst()
                .orElseThrow(() -> Misuse.because("The class path has no HTTP client for IotAsyncClient. Add"
                        + " software.amazon.awssdk:netty-nio-client to the tests' dependencies."));
    }

    @Override
    public synchronized void close() {
        close(sync);
        close(async);
    }

    private static void close(@Nullable SdkAutoCloseable client) {
        if (client != null) {
            client.close();
        }
    }
}
