package dev.iotdd.generate;

import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.internal.pact.PactText;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes pacts, in version 4 of the format, for all cases of the contract: with matching rules derived from the schemas,
 * and with provider states that iotdd can bring about. The same specification gives the same pacts.
 */
public final class PactGenerator {

    private final Spec spec;
    private final String consumer;
    private final Surroundings surroundings;
    private final Optional<String> provider;

    private PactGenerator(Spec spec, String consumer, Surroundings surroundings, Optional<String> provider) {
        this.spec = spec;
        this.consumer = Objects.requireNonNull(consumer, "consumer");
        if (consumer.isBlank() || consumer.matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(
                    "'" + consumer + "' is no name for a consumer, which files are named by: it"
                            + " is blank, or holds a slash, a backslash or a control character.");
        }
        this.surroundings = surroundings;
        this.provider = provider;
        if (provider.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("The name of the provider is blank.");
        }
    }

    /**
     * Pacts of a consumer.
     *
     * @param consumer its name
     * @throws IllegalArgumentException if files cannot be named by it
     */
    public static PactGenerator of(Spec spec, String consumer) {
        return new PactGenerator(spec, consumer, Surroundings.ofMock(), Optional.empty());
    }

    /** With resources of other names, in another region or account. */
    public PactGenerator in(Surroundings changed) {
        return new PactGenerator(spec, consumer, changed, provider);
    }

    /** With another name of the service as the provider. */
    public PactGenerator withProvider(String name) {
        return new PactGenerator(spec, consumer, surroundings, Optional.of(name));
    }

    /**
     * A pact of cases, as JSON.
     *
     * @param cases which ones, as {@link Contract} has them
     */
    public String pact(List<ContractCase> cases) {
        return new PactText(spec).pact(consumer, provider(), cases);
    }

    /**
     * A pact of all cases of an operation, as JSON.
     *
     * @throws IllegalArgumentException if there is no such operation; the message suggests one
     */
    public String pact(String operation) {
        return pact(contract().cases(operation));
    }

    /** The name of the consumer. */
    public String consumer() {
        return consumer;
    }

    /** The name of the service as the provider. */
    public String provider() {
        return provider.orElseGet(() -> contract().provider());
    }

    /** The contract that the pacts are about. */
    public Contract contract() {
        return Contract.of(spec, surroundings);
    }
}
