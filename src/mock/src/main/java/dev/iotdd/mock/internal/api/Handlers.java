package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each operation does, by its name. */
final class Handlers {

    private static final String VALIDATE = "ValidateSecurityProfileBehaviors";

    private final Map<String, Handler> handlers;
    private final ValidateBehaviors validate;

    Handlers(Spec spec, Choices choices, Clock clock, Judge judge) {
        Quotas quotas = Quotas.of(spec);
        Pages pages = new Pages(quotas);
        Profiles profiles = new Profiles(choices, clock, quotas, pages);
        Targets targets = new Targets(choices, quotas, pages);
        Named metrics = new Named(Kind.CUSTOM_METRIC, quotas.customMetrics(), choices, clock, quotas, pages);
        Named dimensions = new Named(Kind.DIMENSION, quotas.dimensions(), choices, clock, quotas, pages);
        ResourceTags tags = new ResourceTags(quotas, pages);
        this.validate = new ValidateBehaviors(choices, judge);
        this.handlers = Map.ofEntries(
                Map.entry("CreateSecurityProfile", profiles::create),
                Map.entry("UpdateSecurityProfile", profiles::update),
                Map.entry("DescribeSecurityProfile", profiles::describe),
                Map.entry("DeleteSecurityProfile", profiles::delete),
                Map.entry("ListSecurityProfiles", profiles::list),
                Map.entry("AttachSecurityProfile", targets::attach),
                Map.entry("DetachSecurityProfile", targets::detach),
                Map.entry("ListTargetsForSecurityProfile", targets::ofProfile),
                Map.entry("ListSecurityProfilesForTarget", targets::profiles),
                Map.entry(VALIDATE, validate),
                Map.entry("CreateCustomMetric", metrics::create),
                Map.entry("UpdateCustomMetric", metrics::update),
                Map.entry("DescribeCustomMetric", metrics::describe),
                Map.entry("DeleteCustomMetric", metrics::delete),
                Map.entry("ListCustomMetrics", metrics::list),
                Map.entry("CreateDimension", dimensions::create),
                Map.entry("UpdateDimension", dimensions::update),
                Map.entry("DescribeDimension", dimensions::describe),
                Map.entry("DeleteDimension", dimensions::delete),
                Map.entry("ListDimensions", dimensions::list),
                Map.entry("ListTagsForResource", tags::list),
                Map.entry("TagResource", tags::tag),
                Map.entry("UntagResource", tags::untag));
    }

    Set<String> names() {
        return handlers.keySet();
    }

    Handler of(Operation operation) {
        Handler handler = handlers.get(operation.name());
        if (handler == null) {
            throw new IllegalStateException("Nothing handles " + operation.name());
        }
        return handler;
    }

    /** Those of a request's errors that refuse it; the others are its very answer. */
    List<Finding> refusing(Operation operation, InputDocument document, List<Finding> errors) {
        return operation.name().equals(VALIDATE) ? validate.refusing(document, errors) : errors;
    }
}
