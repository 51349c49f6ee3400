package dev.iotdd.internal.rule;

import dev.iotdd.spec.Operation;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the rules about exchanges look at. A document that is not known is a missing node.
 *
 * @param operation the operation that was called
 * @param request the input, or the body alone
 * @param parameters what travelled beside that body
 * @param answer the response without its body
 * @param response the body of the response
 * @param before what describing the resource answered before
 */
public record ExchangeSubject(
        Operation operation,
        JsonNode request,
        Map<String, String> parameters,
        Answer answer,
        JsonNode response,
        JsonNode before) {

    public ExchangeSubject {
        parameters = Map.copyOf(parameters);
    }

    /** Whether the request says something for a member: more than null and more than nothing in a list. */
    boolean gives(String member) {
        JsonNode value = request.path(member);
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    /** Whether a flag of the request is true. */
    boolean sets(String flag) {
        return request.path(flag).asBoolean(false);
    }
}
