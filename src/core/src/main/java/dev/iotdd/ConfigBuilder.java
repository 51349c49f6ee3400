package dev.iotdd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration in the making. */
final class ConfigBuilder {

    RuleSettings rules = RuleSettings.NONE;
    List<PathOverride> overrides = new ArrayList<>();
    List<Suppression> suppressions = new ArrayList<>();
    Optional<Map<String, String>> customMetrics = Optional.empty();
    Optional<Set<String>> dimensions = Optional.empty();
    Map<String, String> customMetricTypes = Map.of();
    Limits limits = Limits.DEFAULT;
    List<String> exclude = new ArrayList<>();
    Optional<NamedFile> baseline = Optional.empty();
    Optional<String> pactProvider = Optional.empty();
    Optional<Path> file = Optional.empty();

    Config build() {
        return new Config(this);
    }
}
