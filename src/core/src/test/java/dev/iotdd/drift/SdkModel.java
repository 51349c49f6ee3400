package dev.iotdd.drift;

import dev.iotdd.drift.ServiceModel.Call;
import dev.iotdd.drift.Shape.Member;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.services.iot.IotClient;

/** The model that the classes of AWS's SDK for Java were generated from, as far as they still show it. */
final class SdkModel {

    private static final String PACKAGE = "software.amazon.awssdk.services.iot.";

    private static final Map<MarshallLocation, String> LOCATIONS = Map.of(
            MarshallLocation.PATH, "path",
            MarshallLocation.QUERY_PARAM, "query",
            MarshallLocation.HEADER, "header",
            MarshallLocation.PAYLOAD, "body");

    private final Map<String, Shape> shapes = new TreeMap<>();

    private SdkModel() {}

    static ServiceModel of(Set<String> operations) throws ReflectiveOperationException {
        SdkModel model = new SdkModel();
        Map<String, Call> calls = new TreeMap<>();
        for (Method method : IotClient.class.getMethods()) {
            String name = method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                    + method.getName().substring(1);
            boolean plain = Arrays.stream(method.getParameterTypes())
                    .allMatch(type -> type.getName().equals(PACKAGE + "model." + name + "Request"));
            if (operations.contains(name) && method.getParameterCount() == 1 && plain) {
                calls.put(name, model.call(name, method));
            }
        }
        return new ServiceModel(calls, model.shapes, false);
    }

    private Call call(String name, Method method) throws ReflectiveOperationException {
        Field binding = Class.forName(PACKAGE + "transform." + name + "RequestMarshaller")
                .getDeclaredField("SDK_OPERATION_BINDING");
        binding.setAccessible(true);
        OperationInfo info = (OperationInfo) binding.get(SdkModel.class);
        Map<String, Integer> errors = new TreeMap<>();
        for (Class<?> thrown : method.getExceptionTypes()) {
            if (thrown.getName().startsWith(PACKAGE + "model.")
                    && !thrown.getSimpleName().equals("IotException")) {
                errors.put(structure(thrown), 0);
            }
        }
        return new Call(
                info.httpMethod().name(),
                info.requestUri(),
                200,
                structure(method.getParameterTypes()[0]),
                structure(method.getReturnType()),
                errors,
                Optional.empty());
    }

    private String structure(Class<?> type) throws ReflectiveOperationException {
        String name = type.getSimpleName();
        if (shapes.containsKey(name)) {
            return name;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        shapes.put(name, new Shape.Structure(members));
        if (Throwable.class.isAssignableFrom(type)) {
            // The SDK keeps it as the exception's own message.
            shapes.put("message", text(Optional.empty()));
            members.put("message", new Member("message", false, "body"));
        }
        SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(type);
        for (SdkField<?> field : builder.sdkFields()) {
            members.put(
                    field.locationName(),
                    new Member(
                            shape(name + "." + field.memberName(), field, getter(type, field)),
                            false,
                            LOCATIONS.getOrDefault(field.location(), "?")));
        }
        return name;
    }

    private static Method getter(Class<?> type, SdkField<?> field) {
        List<String> names = List.of(
                field.memberName(),
                field.memberName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + field.memberName().substring(1));
        return Stream.of(type.getMethods())
                .filter(method -> names.contains(method.getName()) && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + names));
    }

    private String shape(String name, SdkField<?> field, Method getter) throws ReflectiveOperationException {
        String type = field.marshallingType().getTargetClass().getSimpleName();
        switch (type) {
            case "SdkPojo" -> {
                return structure(getter.getReturnType());
            }
            case "List" -> shapes.put(name, new Shape.Sequence(element(name, getter), Range.LENGTH));
            case "Map" -> {
                Class<?> key = parameter(getter, 0);
                shapes.put(name + ".key", text(values(key)));
                shapes.put(name, new Shape.Dictionary(name + ".key", structure(parameter(getter, 1)), Range.LENGTH));
            }
            case "String" -> shapes.put(name, text(values(getter.getReturnType())));
            default -> shapes.put(name, simple(type));
        }
        return name;
    }

    private String element(String name, Method getter) throws ReflectiveOperationException {
        Class<?> type = parameter(getter, 0);
        if (SdkPojo.class.isAssignableFrom(type)) {
            return structure(type);
        }
        String element = name + ".member";
        shapes.put(element, type == String.class ? text(Optional.empty()) : simple(type.getSimpleName()));
        return element;
    }

    private static Class<?> parameter(Method getter, int index) {
        return (Class<?>) ((ParameterizedType) getter.getGenericReturnType()).getActualTypeArguments()[index];
    }

    private static Optional<Set<String>> values(Class<?> type) {
        return Optional.ofNullable(type.getEnumConstants())
                .map(constants -> Arrays.stream(constants)
                        .map(Object::toString)
                        // Stands for values that this release of the SDK does not know.
                        .filter(value -> !value.equals("null"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Shape text(Optional<Set<String>> values) {
        return new Shape.Text(Range.LENGTH, Optional.empty(), Optional.empty(), values);
    }

    private static Shape simple(String type) {
        return switch (type) {
            case "Boolean" -> new Shape.Flag();
            case "Integer" -> new Shape.Numeric(true, Range.INT);
            case "Long" -> new Shape.Numeric(true, Range.LONG);
            case "Double" -> new Shape.Numeric(false, Range.DOUBLE);
            case "Instant" -> new Shape.Numeric(false, Range.ANY);
            default -> throw new AssertionError("No shape is known for " + type);
        };
    }
}
