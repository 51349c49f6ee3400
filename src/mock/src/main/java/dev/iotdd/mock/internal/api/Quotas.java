package dev.iotdd.mock.internal.api;

import dev.iotdd.spec.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Figures of the service.
 *
 * @param profilesPerTarget how many profiles a target takes
 * @param customMetrics how many there may be
 * @param dimensions how many there may be
 * @param tags how many a resource may have
 * @param pageSize entries of a page unless the caller says otherwise
 */
record Quotas(int profilesPerTarget, int customMetrics, int dimensions, int tags, int pageSize) {

    static Quotas of(Spec spec) {
        JsonNode service = Documents.of(spec, "service.json");
        JsonNode quotas = service.path("quotas");
        return new Quotas(
                limit(quotas, "profilesPerTarget"),
                limit(quotas, "customMetrics"),
                limit(quotas, "dimensions"),
                limit(quotas, "tagsPerResource"),
                service.path("pageSize").path("default").intValue());
    }

    private static int limit(JsonNode quotas, String name) {
        return quotas.path(name).path("limit").intValue();
    }

    /** Refuses more tags than fit, with the error that the operation has for it. */
    void checkTags(Input input, int count) {
        if (count <= tags) {
            return;
        }
        String message = "A resource can have " + tags + " tags, and this would be " + count + ".";
        throw input.declares(Errors.LIMIT_EXCEEDED) ? Errors.limitExceeded(message) : Errors.invalidRequest(message);
    }
}
