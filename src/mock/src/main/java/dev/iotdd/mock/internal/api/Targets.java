package dev.iotdd.mock.internal.api;

import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.internal.state.Region.Change;
import dev.iotdd.mock.internal.state.Resource;
import dev.iotdd.mock.internal.state.Snapshot;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What profiles are attached to. The mock has no thing groups: any that is named counts as there. */
final class Targets {

    private static final String TARGET = "securityProfileTargetArn";
    private static final String ARN = "arn:aws[a-z-]*:iot:[a-z0-9-]+:[0-9]{12}:";
    private static final Pattern GROUP =
            Pattern.compile(ARN + "(thinggroup/.+|all/(things|registered-things|unregistered-things))");
    private static final Pattern THING = Pattern.compile(ARN + "thing/.+");
    private static final Pattern ANY = Pattern.compile("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+");

    private final Choices choices;
    private final Quotas quotas;
    private final Pages pages;

    Targets(Choices choices, Quotas quotas, Pages pages) {
        this.choices = choices;
        this.quotas = quotas;
        this.pages = pages;
    }

    ObjectNode attach(Input input) {
        String target = target(input);
        return input.region().change(now -> {
            Resource profile = Profiles.existing(input, now);
            if (profile.targets().contains(target)) {
                return new Change<>(now, Trees.NODES.objectNode());
            }
            checkRoom(now, target);
            return new Change<>(now.with(profile.attached(target)), Trees.NODES.objectNode());
        });
    }

    private void checkRoom(Snapshot now, String target) {
        int attached = now.attachedTo(target).size();
        if (attached >= quotas.profilesPerTarget()) {
            throw Errors.limitExceeded("The target " + target + " has " + attached
                    + " security profiles already, which is as many as it can have.");
        }
    }

    private String target(Input input) {
        String target = input.text(TARGET);
        if (!isTarget(target)) {
            throw Errors.invalidRequest(
                    "'" + target + "' is not the ARN of something that a security profile can be" + " attached to.");
        }
        return target;
    }

    private boolean isTarget(String arn) {
        return switch (choices.get(Choice.TARGETS)) {
            case "any" -> ANY.matcher(arn).matches();
            case "things" -> GROUP.matcher(arn).matches() || THING.matcher(arn).matches();
            default -> GROUP.matcher(arn).matches();
        };
    }

    ObjectNode detach(Input input) {
        String target = target(input);
        return input.region().change(now -> {
            Resource profile = Profiles.existing(input, now);
            if (!profile.targets().contains(target) && choices.is(Choice.DETACH_UNATTACHED, "not-found")) {
                throw Errors.notFound("The profile " + profile.name() + " is not attached to " + target + ".");
            }
            return new Change<>(now.with(profile.detached(target)), Trees.NODES.objectNode());
        });
    }

    ObjectNode ofProfile(Input input) {
        Resource profile = Profiles.existing(input, input.region().now());
        SortedMap<String, String> targets = new TreeMap<>();
        profile.targets().forEach(target -> targets.put(target, target));
        return pages.page(input, targets, Views::target);
    }

    ObjectNode profiles(Input input) {
        String target = target(input);
        SortedMap<String, Resource> attached = input.region().now().attachedTo(target).stream()
                .collect(Collectors.toMap(Resource::name, Function.identity(), (one, other) -> one, TreeMap::new));
        return pages.page(input, attached, profile -> mapping(profile, target));
    }

    private static ObjectNode mapping(Resource profile, String target) {
        ObjectNode mapping = Trees.NODES.objectNode();
        mapping.set("securityProfileIdentifier", Views.identifier(profile));
        mapping.set("target", Views.target(target));
        return mapping;
    }
}
