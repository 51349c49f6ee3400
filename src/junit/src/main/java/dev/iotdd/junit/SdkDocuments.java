package dev.iotdd.junit;

import dev.iotdd.spec.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import software.amazon.awssdk.core.ClientEndpointProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.protocols.json.AwsJsonProtocol;
import software.amazon.awssdk.protocols.json.AwsJsonProtocolFactory;

/** Requests and responses of AWS's SDK as documents: the SDK's own marshaller writes them, as it does for the wire. */
final class SdkDocuments {

    private static final String PACKAGE = "software.amazon.awssdk.services.iot.model";
    private static final String REQUEST = "Request";
    private static final String RESPONSE = "Response";

    private static final AwsJsonProtocolFactory PROTOCOL = AwsJsonProtocolFactory.builder()
            .protocol(AwsJsonProtocol.REST_JSON)
            .protocolVersion("1.1")
            .clientConfiguration(SdkClientConfiguration.builder()
                    .option(
                            SdkClientOption.CLIENT_ENDPOINT_PROVIDER,
                            ClientEndpointProvider.forEndpointOverride(URI.create("http://localhost")))
                    .build())
            .build();

    private SdkDocuments() {}

    /** A request as the input document of its operation, a response as its body. */
    static WireDocument of(Object object) {
        SdkPojo pojo = (SdkPojo) object;
        String type = pojo.getClass().getSimpleName();
        if (type.endsWith(REQUEST)) {
            Operation operation = operation(pojo, type, REQUEST);
            SdkHttpFullRequest sent = marshalled(pojo, operation.path(), operation.method());
            return WireDocuments.input(operation, type, sent.encodedPath(), sent.rawQueryParameters(), body(sent));
        }
        Operation operation = operation(pojo, type, RESPONSE);
        return WireDocuments.response(operation, type, body(marshalled(pojo, "/", "POST")));
    }

    /** The operation of a request, if it is one of those that iotdd knows. */
    static Optional<Operation> operationOf(SdkRequest request) {
        String type = request.getClass().getSimpleName();
        return request.getClass().getPackageName().equals(PACKAGE) && type.endsWith(REQUEST)
                ? Validation.spec().findOperation(type.substring(0, type.length() - REQUEST.length()))
                : Optional.empty();
    }

    private static Operation operation(SdkPojo pojo, String type, String suffix) {
        String home = pojo.getClass().getPackageName();
        if (!home.equals(PACKAGE)) {
            throw new IllegalArgumentException(pojo.getClass().getName() + " belongs to another API than AWS IoT;"
                    + " requests and responses of " + PACKAGE + " can be judged.");
        }
        if (!type.endsWith(suffix)) {
            throw new IllegalArgumentException(
                    type + " is a part of a message; give the request or response that it is in.");
        }
        String name = type.substring(0, type.length() - suffix.length());
        return Validation.spec()
                .findOperation(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is none of the "
                        + Validation.spec().operations().size() + " operations that iotdd knows; `iotdd schema` lists"
                        + " them."));
    }

    private static SdkHttpFullRequest marshalled(SdkPojo pojo, String path, String method) {
        OperationInfo wire = OperationInfo.builder()
                .requestUri(path)
                .httpMethod(SdkHttpMethod.fromValue(method))
                .hasExplicitPayloadMember(false)
                .hasPayloadMembers(true)
                .hasImplicitPayloadMembers(true)
                .build();
        try {
            return PROTOCOL.createProtocolMarshaller(wire).marshall(pojo);
        } catch (SdkException | IllegalArgumentException e) {
            throw new AssertionFailedError(
                    "AWS's SDK does not send this " + pojo.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static String body(SdkHttpFullRequest request) {
        if (request.contentStreamProvider().isEmpty()) {
            return "";
        }
        try (InputStream stream = request.contentStreamProvider().get().newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
