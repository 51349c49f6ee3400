package dev.iotdd.mock.internal.api;

import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Region.Change;
import dev.iotdd.mock.internal.state.Resource;
import dev.iotdd.mock.internal.state.Snapshot;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What profiles refer to by name: custom metrics and dimensions, which behave alike. */
final class Named {

    private static final String TAGS = "tags";
    private static final String TOKEN = "clientRequestToken";
    private static final String RESERVED = "aws:";

    private final Kind kind;
    private final int most;
    private final Choices choices;
    private final Clock clock;
    private final Quotas quotas;
    private final Pages pages;

    Named(Kind kind, int most, Choices choices, Clock clock, Quotas quotas, Pages pages) {
        this.kind = kind;
        this.most = most;
        this.choices = choices;
        this.clock = clock;
        this.quotas = quotas;
        this.pages = pages;
    }

    ObjectNode create(Input input) {
        String name = input.text(kind.nameMember());
        if (kind == Kind.CUSTOM_METRIC && name.startsWith(RESERVED)) {
            throw Errors.invalidRequest("The name of a custom metric cannot begin with " + RESERVED + ".");
        }
        Map<String, String> tags = Trees.tagMap(input.members().path(TAGS));
        quotas.checkTags(input, tags.size());
        return input.region().change(now -> {
            Optional<Resource> existing = now.find(kind, name);
            if (existing.isPresent()) {
                return new Change<>(now, repeated(existing.get(), input.text(TOKEN)));
            }
            checkRoom(now);
            Resource created = Resource.created(
                    kind, input.region().scope(), name, content(input), tags, input.text(TOKEN), clock.instant());
            return new Change<>(now.with(created), Views.created(created));
        });
    }

    private static ObjectNode content(Input input) {
        ObjectNode content = Trees.NODES.objectNode();
        input.body().stream()
                .filter(member -> !Set.of(TAGS, TOKEN).contains(member.getKey()))
                .forEach(member -> content.set(member.getKey(), member.getValue()));
        return content;
    }

    private ObjectNode repeated(Resource existing, String token) {
        boolean strict = kind == Kind.DIMENSION && choices.is(Choice.DIMENSION_TOKEN, "same-token-fails");
        if (strict || !existing.token().equals(token)) {
            throw Errors.alreadyExists(existing);
        }
        return Views.created(existing);
    }

    private void checkRoom(Snapshot now) {
        int count = now.all(kind).size();
        if (count >= most) {
            throw Errors.limitExceeded(
                    "There are " + count + " " + kind.words() + "s already, which is as many as there can be.");
        }
    }

    ObjectNode update(Input input) {
        return input.region().change(now -> {
            Resource stored = existing(input, now);
            ObjectNode content = stored.content().deepCopy();
            input.body().forEach(member -> content.set(member.getKey(), member.getValue()));
            Resource next = stored.changed(content, clock.instant());
            return new Change<>(now.with(next), Views.described(next));
        });
    }

    private Resource existing(Input input, Snapshot now) {
        String name = input.text(kind.nameMember());
        return now.find(kind, name).orElseThrow(() -> Errors.notFound(kind, name));
    }

    ObjectNode describe(Input input) {
        return Views.described(existing(input, input.region().now()));
    }

    ObjectNode delete(Input input) {
        return input.region().change(now -> {
            Optional<Resource> stored = now.find(kind, input.text(kind.nameMember()));
            stored.ifPresent(found -> checkUnused(now, found));
            return new Change<>(stored.map(now::without).orElse(now), Trees.NODES.objectNode());
        });
    }

    private void checkUnused(Snapshot now, Resource stored) {
        List<String> users = now.users(kind, stored.name());
        if (!users.isEmpty()) {
            throw Errors.invalidRequest("The " + kind.words() + " " + stored.name() + " is in use by the security"
                    + " profile " + users.get(0) + " and cannot be deleted.");
        }
    }

    ObjectNode list(Input input) {
        return pages.page(input, input.region().now().all(kind), resource -> Trees.NODES.stringNode(resource.name()));
    }
}
