package dev.iotdd.mock.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that was created. Immutable: nobody changes the trees after they were stored.
 *
 * @param kind what it is
 * @param name its name
 * @param arn its ARN
 * @param content the members that its user gave, without its name and its tags
 * @param tags its tags
 * @param token the idempotency token of its creation, empty where the operation has none
 * @param version number of changes plus one
 * @param created when it was created
 * @param modified when it was last changed
 * @param targets what it is attached to, which therefore ends with it
 * @param past earlier versions, the latest last, as many as are kept
 */
public record Resource(
        Kind kind,
        String name,
        String arn,
        ObjectNode content,
        Map<String, String> tags,
        String token,
        long version,
        Instant created,
        Instant modified,
        SortedSet<String> targets,
        List<Version> past) {

    private static final int KEPT_VERSIONS = 20;

    /**
     * An earlier state.
     *
     * @param version its number
     * @param modified when it came to be
     * @param content its members
     */
    public record Version(long version, Instant modified, ObjectNode content) {}

    /** A resource in its first version. */
    public static Resource created(
            Kind kind,
            Scope scope,
            String name,
            ObjectNode content,
            Map<String, String> tags,
            String token,
            Instant now) {
        return new Resource(
                kind,
                name,
                kind.arn(scope, name),
                content,
                Map.copyOf(tags),
                token,
                1,
                now,
                now,
                new TreeSet<>(),
                List.of());
    }

    /** The next version. A clock that was set back does not make it older than this one. */
    public Resource changed(ObjectNode next, Instant now) {
        List<Version> more = new ArrayList<>(past);
        more.add(new Version(version, modified, content));
        List<Version> kept = List.copyOf(more.subList(Math.max(0, more.size() - KEPT_VERSIONS), more.size()));
        Instant later = now.isBefore(modified) ? modified : now;
        return new Resource(kind, name, arn, next, tags, token, version + 1, created, later, targets, kept);
    }

    /** With other tags; that is no new version. */
    public Resource tagged(Map<String, String> changed) {
        return new Resource(
                kind, name, arn, content, Map.copyOf(changed), token, version, created, modified, targets, past);
    }

    /** Attached to one more target. */
    public Resource attached(String target) {
        SortedSet<String> more = new TreeSet<>(targets);
        more.add(target);
        return withTargets(more);
    }

    /** No longer attached to a target. */
    public Resource detached(String target) {
        SortedSet<String> fewer = new TreeSet<>(targets);
        fewer.remove(target);
        return withTargets(fewer);
    }

    private Resource withTargets(SortedSet<String> changed) {
        return new Resource(kind, name, arn, content, tags, token, version, created, modified, changed, past);
    }
}
