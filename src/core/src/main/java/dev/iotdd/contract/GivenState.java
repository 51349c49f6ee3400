package dev.iotdd.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A state of the service that a case starts from.
 *
 * @param name name of the state
 * @param parameters what it is about: texts and whole numbers
 */
public record GivenState(String name, Map<String, Object> parameters) {

    public GivenState {
        Objects.requireNonNull(name, "name");
        // In their order, so that pacts made of them are always the same.
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
