package dev.iotdd.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A state of the service that pacts may ask for.
 *
 * @param name its name
 * @param text the same as a sentence with the parameters in it: another name for it, for pacts without parameters
 * @param parameters names of its parameters
 * @param fault the kind of fault that a mock has to be told, in the words of the mock; empty where calls bring it about
 * @param isAccountWide whether it fills a whole account, which is not for accounts that are in use
 */
public record ProviderState(
        String name, String text, List<String> parameters, Optional<String> fault, boolean isAccountWide) {

    public ProviderState {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(fault, "fault");
    }
}
