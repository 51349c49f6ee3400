package dev.iotdd.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Pact;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.generate.PactGenerator;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pacts for Pact's own consumer tests: requests as AWS clients send them, answers as the service gives them, matching
 * rules as the schemas say.
 *
 * <pre>{@code
 * @Pact(consumer = "fleet-console", provider = "AWS IoT")
 * V4Pact conflict(PactBuilder builder) {
 *     return IotddPacts.of("fleet-console").error("UpdateSecurityProfile", "VersionConflictException");
 * }
 * }</pre>
 */
public final class IotddPacts {

    private final PactGenerator generator;

    private IotddPacts(PactGenerator generator) {
        this.generator = generator;
    }

    /**
     * The pacts of a consumer.
     *
     * @param consumer its name
     */
    public static IotddPacts of(String consumer) {
        return new IotddPacts(PactGenerator.of(Spec.bundled(), consumer));
    }

    /** With resources of other names, in another region or account. */
    public IotddPacts in(Surroundings surroundings) {
        return new IotddPacts(generator.in(surroundings));
    }

    /** With another name of the service as the provider. */
    public IotddPacts with(String provider) {
        return new IotddPacts(generator.withProvider(provider));
    }

    /** All cases, to choose from. */
    public List<ContractCase> cases() {
        return generator.contract().cases();
    }

    /** The name of the provider. */
    public String provider() {
        return generator.provider();
    }

    /**
     * A pact of the first success of an operation.
     *
     * @throws IllegalArgumentException if there is no such operation; the message suggests one
     */
    public V4Pact success(String operation) {
        return pact(operation, ContractCase::isSuccess, "success");
    }

    /**
     * A pact of the first case in which an operation answers an error.
     *
     * @throws IllegalArgumentException if there is no such operation or case; the message lists those there are
     */
    public V4Pact error(String operation, String type) {
        return pact(
                operation,
                entry ->
                        entry.error().filter(error -> error.name().equals(type)).isPresent(),
                type);
    }

    private V4Pact pact(String operation, Predicate<ContractCase> wanted, String what) {
        Contract contract = generator.contract();
        List<ContractCase> cases = contract.cases(operation);
        ContractCase found = cases.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no case in which " + operation + " answers "
                        + what + "; there are " + answers(cases) + "."));
        return pact(List.of(found));
    }

    private static String answers(List<ContractCase> cases) {
        return cases.stream()
                .map(entry -> entry.error().map(error -> error.name()).orElse("success"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A pact of some of the cases. */
    public V4Pact pact(List<ContractCase> cases) {
        return (V4Pact) DefaultPactReader.INSTANCE.loadPact(generator.pact(cases));
    }
}
