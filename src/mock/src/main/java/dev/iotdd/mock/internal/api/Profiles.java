package dev.iotdd.mock.internal.api;

import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Region.Change;
import dev.iotdd.mock.internal.state.Resource;
import dev.iotdd.mock.internal.state.Snapshot;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Security profiles. */
final class Profiles {

    private static final String NAME = Kind.PROFILE.nameMember();
    private static final String TAGS = "tags";
    private static final String DELETE = "delete";

    private final Choices choices;
    private final Clock clock;
    private final Quotas quotas;
    private final Pages pages;

    Profiles(Choices choices, Clock clock, Quotas quotas, Pages pages) {
        this.choices = choices;
        this.clock = clock;
        this.quotas = quotas;
        this.pages = pages;
    }

    ObjectNode create(Input input) {
        ObjectNode content = Trees.NODES.objectNode();
        input.body().stream()
                .filter(member -> !member.getKey().equals(TAGS))
                .filter(member -> !Trees.isEmptyContainer(member.getValue()))
                .forEach(member -> content.set(member.getKey(), member.getValue()));
        Map<String, String> tags = Trees.tagMap(input.members().path(TAGS));
        quotas.checkTags(input, tags.size());
        return input.region().change(now -> {
            Optional<Resource> existing = now.find(Kind.PROFILE, input.text(NAME));
            if (existing.isPresent()) {
                return new Change<>(now, repeated(existing.get(), content, tags));
            }
            fresh(input, now);
            Resource profile = Resource.created(
                    Kind.PROFILE, input.region().scope(), input.text(NAME), content, tags, "", clock.instant());
            return new Change<>(now.with(profile), Views.created(profile));
        });
    }

    // Tags take part: they are what makes a repetition by CloudFormation fail (F132).
    private static ObjectNode repeated(Resource existing, ObjectNode content, Map<String, String> tags) {
        if (existing.content().equals(content) && existing.tags().equals(tags)) {
            return Views.created(existing);
        }
        throw Errors.alreadyExists(existing);
    }

    private static void fresh(Input input, Snapshot now) {
        if (!input.declared().declaresAs(now)) {
            throw new StaleException();
        }
    }

    ObjectNode update(Input input) {
        return input.region().change(now -> {
            Resource profile = existing(input, now);
            checkVersion(input, profile);
            fresh(input, now);
            ObjectNode content = changed(profile.content(), input);
            if (content.equals(profile.content()) && choices.is(Choice.NO_OP_UPDATE, "same-version")) {
                return new Change<>(now, Views.described(profile));
            }
            Resource next = profile.changed(content, clock.instant());
            return new Change<>(now.with(next), Views.described(next));
        });
    }

    private ObjectNode changed(ObjectNode stored, Input input) {
        // What is below is never changed, only replaced.
        ObjectNode content = Trees.NODES.objectNode();
        content.setAll(stored);
        for (Map.Entry<String, JsonNode> member : input.body()) {
            if (member.getKey().startsWith(DELETE)) {
                delete(member, content);
            } else {
                replace(member, content);
            }
        }
        return content;
    }

    /** A flag deletes what its name says, and the later editions of it: the V2 list goes with the first one (F143). */
    private static void delete(Map.Entry<String, JsonNode> flag, ObjectNode content) {
        if (flag.getValue().booleanValue()) {
            String rest = flag.getKey().substring(DELETE.length());
            String deleted = rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            List.copyOf(content.propertyNames()).stream()
                    .filter(name -> name.startsWith(deleted))
                    .forEach(content::remove);
        }
    }

    private void replace(Map.Entry<String, JsonNode> member, ObjectNode content) {
        if (!Trees.isEmptyContainer(member.getValue())) {
            content.set(member.getKey(), member.getValue());
        } else if (choices.is(Choice.EMPTY_LISTS, "clear")) {
            content.remove(member.getKey());
        } else if (choices.is(Choice.EMPTY_LISTS, "refuse")) {
            throw Errors.invalidRequest(member.getKey() + " is empty; there is a flag to delete what is stored.");
        }
    }

    private static void checkVersion(Input input, Resource profile) {
        OptionalLong expected = input.number("expectedVersion");
        if (expected.isPresent() && expected.getAsLong() != profile.version()) {
            throw Errors.versionConflict("The version of " + profile.name() + " is " + profile.version() + ", not "
                    + expected.getAsLong() + ".");
        }
    }

    static Resource existing(Input input, Snapshot now) {
        String name = input.text(NAME);
        return now.find(Kind.PROFILE, name).orElseThrow(() -> Errors.notFound(Kind.PROFILE, name));
    }

    ObjectNode describe(Input input) {
        return Views.described(existing(input, input.region().now()));
    }

    ObjectNode delete(Input input) {
        return input.region().change(now -> {
            Optional<Resource> profile = now.find(Kind.PROFILE, input.text(NAME));
            profile.ifPresentOrElse(found -> checkVersion(input, found), () -> missing(input));
            return new Change<>(profile.map(now::without).orElse(now), Trees.NODES.objectNode());
        });
    }

    private void missing(Input input) {
        if (input.number("expectedVersion").isPresent() && choices.is(Choice.DELETE_MISSING, "conflict")) {
            throw Errors.versionConflict("The profile " + input.text(NAME) + " does not exist in any version.");
        }
    }

    ObjectNode list(Input input) {
        Optional<String> dimension = input.find("dimensionName");
        Optional<String> metric = input.find("metricName");
        if (dimension.isPresent() && metric.isPresent()) {
            throw Errors.invalidRequest("dimensionName and metricName exclude each other.");
        }
        Snapshot now = input.region().now();
        SortedMap<String, Resource> profiles = new TreeMap<>(now.all(Kind.PROFILE));
        dimension.ifPresent(name -> filter(now, Kind.DIMENSION, name, profiles));
        metric.ifPresent(name -> filter(now, Kind.CUSTOM_METRIC, name, profiles));
        return pages.page(input, profiles, Views::identifier);
    }

    private void filter(Snapshot now, Kind kind, String name, SortedMap<String, Resource> profiles) {
        if (now.find(kind, name).isEmpty() && choices.is(Choice.FILTER_MISSING, "not-found")) {
            throw Errors.notFound(kind, name);
        }
        profiles.keySet().retainAll(now.users(kind, name));
    }
}
