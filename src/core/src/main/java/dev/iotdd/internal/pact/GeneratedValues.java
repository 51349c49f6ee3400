package dev.iotdd.internal.pact;

import dev.iotdd.internal.Prose;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which values a generator makes that the model does not allow, as far as that can be decided. */
final class GeneratedValues {

    private static final int MOST = 1000;
    private static final int DIGITS = 10;
    private static final int LETTERS = 20;
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");
    private static final List<String> UUIDS = List.of(
            "936da01f9abd4d9d80c702af85c822a8",
            "936da01f-9abd-4d9d-80c7-02af85c822a8",
            "936DA01F-9ABD-4D9D-80C7-02AF85C822A8",
            "urn:uuid:936da01f-9abd-4d9d-80c7-02af85c822a8");
    private static final List<String> UUID_FORMATS =
            List.of("simple", "lower-case-hyphenated", "upper-case-hyphenated", "URN");
    private static final Map<String, String> TIMES =
            Map.of("Date", "2000-02-01", "Time", "T10:42:55", "DateTime", "2000-02-01T10:42:55");

    /** What the provider's states give, and whether they may give more than that. */
    private final Map<String, String> given;

    private final boolean isGivenMore;

    /**
     * The values that may be made where the states give some.
     *
     * @param given parameters of the provider states with their values
     * @param isGivenMore whether there may be others
     */
    GeneratedValues(Map<String, String> given, boolean isGivenMore) {
        this.given = Map.copyOf(given);
        this.isGivenMore = isGivenMore;
    }

    /** What is wrong with a generator for a value that has to be as allowed; empty if nothing is, or who knows. */
    Optional<String> problem(Generator generator, Allowed allowed) {
        return switch (generator.type()) {
            case "RandomInt" -> integers(generator, allowed);
            case "RandomDecimal" -> decimals(allowed);
            case "RandomBoolean" ->
                allowed.isBoolean() ? Optional.empty() : Optional.of("it makes true and false, but " + wanted(allowed));
            case "RandomString" ->
                text("Ab1Ab1Ab1".repeat(MOST).substring(0, length(generator, "size", LETTERS)), allowed);
            case "RandomHexadecimal" ->
                text("0123456789ABCDEF".repeat(MOST).substring(0, length(generator, "digits", DIGITS)), allowed);
            case "Uuid" -> text(uuid(generator), allowed);
            case "Date", "Time", "DateTime" -> time(generator, allowed);
            case "Regex" -> regex(generator, allowed);
            case "ProviderState" -> expression(generator, allowed);
            default -> Optional.empty();
        };
    }

    private static int length(Generator generator, String name, int otherwise) {
        return (int) Math.max(0, Math.min(MOST, generator.number(name, otherwise)));
    }

    private static String wanted(Allowed allowed) {
        return "allowed is " + allowed.words() + ".";
    }

    private static Optional<String> makes(String text, Allowed allowed) {
        return Optional.of("it makes values such as " + MatcherProblem.quoted(text) + ", but " + wanted(allowed));
    }

    private static Optional<String> integers(Generator generator, Allowed allowed) {
        return Stream.of(generator.number("min", 0), generator.number("max", Integer.MAX_VALUE))
                .map(BigInteger::valueOf)
                .filter(bound -> !takes(allowed, bound))
                .findFirst()
                .map(bound -> "it makes numbers such as " + bound + ", but " + wanted(allowed));
    }

    private static boolean takes(Allowed allowed, BigInteger number) {
        return allowed.isNumber() ? allowed.takes(number) : allowed.isText() && allowed.takes(number.toString());
    }

    private static Optional<String> decimals(Allowed allowed) {
        if (allowed.shape().is("number")) {
            return Optional.empty();
        }
        return allowed.isText() && allowed.takes("1.5")
                ? Optional.empty()
                : Optional.of("it makes fractions, but " + wanted(allowed));
    }

    /** A text for a value that has to be one. */
    private static Optional<String> text(String text, Allowed allowed) {
        boolean isOther = !allowed.isText() && (allowed.isNumber() || allowed.isBoolean());
        return isOther || !allowed.takes(text) ? makes(text, allowed) : Optional.empty();
    }

    private static String uuid(Generator generator) {
        int format = UUID_FORMATS.indexOf(generator.node().path("format").asString(UUID_FORMATS.get(1)));
        return UUIDS.get(Math.max(0, format));
    }

    /** A format may make anything of it, but no number. */
    private static Optional<String> time(Generator generator, Allowed allowed) {
        boolean isKnown = !generator.node().has("format") || allowed.isNumber() || allowed.isBoolean();
        return isKnown ? text(TIMES.getOrDefault(generator.type(), ""), allowed) : Optional.empty();
    }

    private static Optional<String> regex(Generator generator, Allowed allowed) {
        Optional<RegexProbe> regex =
                RegexProbe.of(generator.node().path("regex").asString(""));
        if (regex.isEmpty()) {
            return Optional.of("it is no regular expression.");
        }
        return allowed.refused("x").filter(regex.get()::takes).findFirst().flatMap(text -> makes(text, allowed));
    }

    private Optional<String> expression(Generator generator, Allowed allowed) {
        String expression = generator.node().path("expression").asString("");
        Matcher parameters = PARAMETER.matcher(expression);
        StringBuilder filled = new StringBuilder();
        while (parameters.find()) {
            String name = parameters.group(1);
            String value = given.get(name);
            if (value == null) {
                return isGivenMore ? Optional.empty() : Optional.of(unknown(name));
            }
            parameters.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        boolean isConstant = filled.isEmpty();
        String text = parameters.appendTail(filled).toString();
        boolean isNumber = !allowed.isText() && allowed.isNumber();
        return isConstant || isNumber ? Optional.empty() : text(text, allowed);
    }

    private String unknown(String name) {
        Set<String> known = new TreeSet<>(given.keySet());
        return "it asks the provider's states for '" + name + "', but "
                + (known.isEmpty() ? "they give nothing." : "they give " + Prose.and(List.copyOf(known)) + ".");
    }
}
