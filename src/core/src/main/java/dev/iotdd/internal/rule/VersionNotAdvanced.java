package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Operation.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A version that is not above the expected one, or not above the earlier one. */
final class VersionNotAdvanced implements ExchangeRule {

    static final String ID = "version-not-advanced";

    private static final String EXPECTED = "expectedVersion";

    @Override
    public List<Violation> check(ExchangeSubject subject) {
        Placed version = Placed.root(subject.response()).member("version");
        Optional<BigDecimal> shown = version.asNumber();
        if (subject.answer().isError() || shown.isEmpty()) {
            return List.of();
        }
        // Whether an update that changes nothing makes a new version is not known.
        int least = changesSomething(subject) ? 1 : 0;
        return Stream.concat(
                        expected(subject).map(number -> new Earlier("the expected one", number)).stream(),
                        number(subject.before().path("version"))
                                .map(number -> new Earlier("the one before", number))
                                .stream())
                .filter(earlier -> shown.get().compareTo(earlier.number()) < least)
                .findFirst()
                .map(earlier -> version.violation(
                        ID,
                        Map.of(
                                "earlier",
                                earlier.words(),
                                "number",
                                earlier.number().toPlainString())))
                .stream()
                .toList();
    }

    private static Optional<BigDecimal> expected(ExchangeSubject subject) {
        return number(subject.request().path(EXPECTED))
                .or(() ->
                        Optional.ofNullable(subject.parameters().get(EXPECTED)).flatMap(VersionNotAdvanced::number));
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean changesSomething(ExchangeSubject subject) {
        Set<String> outside =
                subject.operation().parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        return subject.request().properties().stream()
                .filter(member -> !outside.contains(member.getKey()))
                .anyMatch(member -> subject.gives(member.getKey())
                        && !(member.getValue().isBoolean() && !member.getValue().booleanValue()));
    }

    private record Earlier(String words, BigDecimal number) {}
}
