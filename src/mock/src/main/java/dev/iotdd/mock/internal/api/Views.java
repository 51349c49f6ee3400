package dev.iotdd.mock.internal.api;

import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** How resources are shown. */
public final class Views {

    private Views() {}

    /** Name and ARN. */
    static ObjectNode created(Resource resource) {
        ObjectNode view = Trees.NODES.objectNode();
        view.put(resource.kind().nameMember(), resource.name());
        view.put(resource.kind().arnMember(), resource.arn());
        return view;
    }

    /** All but tags and targets. */
    public static ObjectNode described(Resource resource) {
        ObjectNode view = created(resource);
        view.setAll(resource.content());
        if (resource.kind() == Kind.PROFILE) {
            view.put("version", resource.version());
        }
        view.set("creationDate", timestamp(resource.created()));
        view.set("lastModifiedDate", timestamp(resource.modified()));
        return view;
    }

    /** Name and ARN as lists of profiles have them. */
    static ObjectNode identifier(Resource profile) {
        return Trees.NODES.objectNode().put("name", profile.name()).put("arn", profile.arn());
    }

    static ObjectNode target(String arn) {
        return Trees.NODES.objectNode().put("arn", arn);
    }

    /** Seconds with milliseconds, never in E notation. */
    public static JsonNode timestamp(Instant moment) {
        return DecimalNode.valueOf(BigDecimal.valueOf(moment.toEpochMilli(), 3));
    }
}
