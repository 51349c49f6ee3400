package dev.iotdd.junit;

import dev.iotdd.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The forms in which a test takes a payload. */
enum PayloadType {
    PATH(Path.class),
    TEXT(String.class),
    BYTES(byte[].class),
    PAYLOAD(Payload.class);

    private final Class<?> type;

    PayloadType(Class<?> type) {
        this.type = type;
    }

    static PayloadType ofFirstParameter(Method test) {
        List<Class<?>> parameters = List.of(test.getParameterTypes());
        return Arrays.stream(values())
                .filter(form -> !parameters.isEmpty() && parameters.get(0) == form.type)
                .findFirst()
                .orElseThrow(() -> Misuse.because("The first parameter of " + test.getName() + " takes the file: as a"
                        + " Path, a String, a byte[] or a dev.iotdd.Payload."));
    }

    Object of(String name, Path file) {
        try {
            return switch (this) {
                case PATH -> file;
                case TEXT -> Files.readString(file);
                case BYTES -> Files.readAllBytes(file);
                case PAYLOAD -> Payload.of(file).named(name);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
