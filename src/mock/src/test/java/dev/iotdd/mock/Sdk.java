package dev.iotdd.mock;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotAsyncClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.Behavior;
import software.amazon.awssdk.services.iot.model.ComparisonOperator;

/** Unmodified AWS clients, pointed at a mock. */
final class Sdk {

    static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private Sdk() {}

    static IotClient client(IotddMock mock) {
        return client(mock.endpoint(), KEY, SECRET, mock.region());
    }

    static IotClient client(URI endpoint, String key, String secret, String region) {
        return IotClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(64))
                .build();
    }

    static IotAsyncClient async(IotddMock mock) {
        return IotAsyncClient.builder()
                .endpointOverride(mock.endpoint())
                .region(Region.of(mock.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .build();
    }

    /** A behavior that no rule has anything against. */
    static Behavior behavior(String name) {
        return messagesSent(name, 50);
    }

    static Behavior messagesSent(String name, long count) {
        return Behavior.builder()
                .name(name)
                .metric("aws:num-messages-sent")
                .criteria(criteria -> criteria.comparisonOperator(ComparisonOperator.LESS_THAN)
                        .value(value -> value.count(count))
                        .durationSeconds(300)
                        .consecutiveDatapointsToAlarm(1)
                        .consecutiveDatapointsToClear(1))
                .build();
    }

    static String group(String name) {
        return "arn:aws:iot:us-east-1:123456789012:thinggroup/" + name;
    }
}
