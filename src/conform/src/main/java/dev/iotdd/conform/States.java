package dev.iotdd.conform;

import dev.iotdd.contract.Call;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.HttpCall;
import dev.iotdd.contract.ProviderState;
import dev.iotdd.mock.Fault;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Routes;
import dev.iotdd.spec.Spec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a service into the states that cases start from, through its own operations, and removes afterwards what they
 * created. For use by one thread.
 */
public final class States {

    private static final String CREATES = "POST";
    private static final String REMOVES = "DELETE";
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Spec spec;
    private final Contract contract;
    private final Api api;
    private final Routes routes;
    private final Optional<IotddMock> mock;
    private final Set<Call> cleanup = new LinkedHashSet<>();

    /**
     * States of a service.
     *
     * @param mock the service, if it is a mock of this program: it can also be told to fail
     */
    public States(Spec spec, Contract contract, Api api, Optional<IotddMock> mock) {
        this.spec = spec;
        this.contract = contract;
        this.api = api;
        this.routes = new Routes(spec);
        this.mock = mock;
    }

    /** Why a state cannot be brought about here; empty if it can. */
    public Optional<String> obstacle(GivenState asked) {
        Optional<ProviderState> state = contract.find(asked).flatMap(found -> contract.state(found.name()));
        if (state.isEmpty()) {
            return Optional.of("the provider state '" + asked.name() + "' is not known");
        }
        boolean isOurs = mock.isPresent();
        if (state.get().fault().isPresent() && !isOurs) {
            return Optional.of("'" + asked.name() + "' cannot be brought about from outside");
        }
        if (state.get().isAccountWide() && !isOurs) {
            return Optional.of("'" + asked.name() + "' would fill the account");
        }
        return Optional.empty();
    }

    /**
     * Brings a state about.
     *
     * @throws StateException if the service does not let it be brought about
     * @throws EndpointException if it does not let the caller in
     */
    public void setUp(GivenState asked) {
        GivenState state = contract.find(asked).orElseThrow();
        for (Call call : contract.setup(state)) {
            willRemove(call);
            Answer answer = api.call(call);
            if (!answer.isSuccess() && !isGone(call, answer)) {
                throw refusal(asked, call, answer);
            }
        }
        contract.state(state.name())
                .flatMap(ProviderState::fault)
                .ifPresent(fault -> mock.orElseThrow().inject(Fault.of(Fault.Kind.ofWord(fault))));
    }

    /** What is to be removed and is not there need not be removed, whether that is an error or not. */
    private boolean isGone(Call call, Answer answer) {
        String method = spec.findOperation(call.operation()).orElseThrow().method();
        return method.equals(REMOVES) && answer.status() == NOT_FOUND;
    }

    private static RuntimeException refusal(GivenState asked, Call call, Answer answer) {
        String answered = call.operation() + " was answered " + answer.words() + ". " + answer.body();
        boolean isOutside = answer.status() == UNAUTHENTICATED || answer.status() == FORBIDDEN;
        return isOutside
                ? new EndpointException("The credentials are not accepted: " + answered)
                : new StateException("the state '" + asked.name() + "' cannot be brought about: " + answered);
    }

    /** Remembers to remove what a call creates. */
    private void willRemove(Call call) {
        HttpCall http = HttpCall.of(spec.findOperation(call.operation()).orElseThrow(), call.input());
        willRemove(http.method(), http.path());
    }

    /** Remembers to remove what a request creates. */
    public void willRemove(String method, String path) {
        if (method.equals(CREATES)) {
            routes.find(REMOVES, path)
                    .ifPresent(match -> cleanup.add(new Call(match.operation().name(), input(match.parameters()))));
        }
    }

    private static String input(Map<String, String> inPath) {
        ObjectNode members = JsonMapper.shared().createObjectNode();
        inPath.forEach((name, value) -> members.put(name, decode(value)));
        return members.toString();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Removes what was created, the last first, and ends all faults. */
    public void tearDown() {
        mock.ifPresent(IotddMock::clearFaults);
        List<Call> calls = List.copyOf(cleanup);
        for (int i = calls.size() - 1; i >= 0; i--) {
            api.call(calls.get(i));
        }
        cleanup.clear();
    }
}
