package dev.iotdd.mock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A point where AWS does not say what the service does, with the answers that the mock can give. The first option is
 * what it does unless told otherwise.
 */
public enum Choice {
    /** Unknown members of a body. */
    UNKNOWN_MEMBERS(
            "A body has a member that the service model does not know.",
            "F029",
            option("refuse", "InvalidRequestException, so that a misspelt member is noticed"),
            option("ignore", "the member is dropped; the recorded call keeps the finding")),
    /** References to what does not exist. */
    REFERENCES(
            "A profile names a custom metric or a dimension that does not exist.",
            "F096, F097",
            option("strict", "InvalidRequestException"),
            option("lenient", "accepted")),
    /** References in ValidateSecurityProfileBehaviors. */
    VALIDATE_REFERENCES(
            "ValidateSecurityProfileBehaviors meets a custom metric or a dimension that does not exist.",
            "F185",
            option("skip", "not looked up"),
            option("report", "a validation error")),
    /** Constraints in ValidateSecurityProfileBehaviors. */
    VALIDATE_CONSTRAINTS(
            "A behavior given to ValidateSecurityProfileBehaviors breaks a constraint of the service model other than a"
                    + " number's range: an enumeration, a pattern, a length, a required member.",
            "F180, C13",
            option("report", "valid is false, with a validation error, as it is documented for ranges"),
            option("refuse", "InvalidRequestException")),
    /** Number of errors from ValidateSecurityProfileBehaviors. */
    VALIDATE_ERRORS(
            "ValidateSecurityProfileBehaviors finds several errors.",
            "F185",
            option("all", "all of them are reported"),
            option("first", "only the first")),
    /** Empty lists in an update. */
    EMPTY_LISTS(
            "UpdateSecurityProfile has an empty behaviors, alertTargets or list of metrics to retain.",
            "F141",
            option("ignore", "as if it were absent"),
            option("clear", "it clears what is stored"),
            option("refuse", "InvalidRequestException")),
    /** An update that changes nothing. */
    NO_OP_UPDATE(
            "UpdateSecurityProfile changes nothing.",
            "F148",
            option("new-version", "it makes a new version all the same"),
            option("same-version", "version and date stay")),
    /** A body that is no JSON. */
    MALFORMED_JSON(
            "A body is no JSON, or a value has the wrong JSON type.",
            "F206",
            option("serialization", "400 SerializationException, as the protocol's tests ask of new services"),
            option("invalid-request", "400 InvalidRequestException")),
    /** Deleting with a version what is not there. */
    DELETE_MISSING(
            "DeleteSecurityProfile names a profile that does not exist and gives expectedVersion.",
            "F163",
            option("ok", "200, as without expectedVersion"),
            option("conflict", "VersionConflictException")),
    /** Detaching what is not attached. */
    DETACH_UNATTACHED(
            "DetachSecurityProfile names a target that the profile is not attached to.",
            "F171",
            option("ok", "200"),
            option("not-found", "ResourceNotFoundException")),
    /** Filters that name what does not exist. */
    FILTER_MISSING(
            "ListSecurityProfiles filters by a custom metric or dimension that does not exist.",
            "F166",
            option("not-found", "ResourceNotFoundException, which would explain why it is declared"),
            option("empty", "an empty list")),
    /** What profiles can be attached to. */
    TARGETS(
            "AttachSecurityProfile names a target other than a thing group or one of the three all/ forms.",
            "F169, C10",
            option("groups", "InvalidRequestException"),
            option("things", "single things pass too"),
            option("any", "any ARN passes")),
    /** Tokens of dimensions. */
    DIMENSION_TOKEN(
            "CreateDimension repeats the name of a dimension that exists.",
            "F191, C11",
            option("same-token-succeeds", "as with custom metrics"),
            option("same-token-fails", "ResourceAlreadyExistsException even then, as its own text says")),
    /** Bodies without content. */
    EMPTY_OUTPUT(
            "An operation without output succeeds.",
            "F025",
            option("nothing", "an empty body, as the API reference shows it"),
            option("object", "{}, as the protocol asks of new services")),
    /** Form of the error type. */
    ERROR_TYPE_HEADER(
            "The header x-amzn-ErrorType names an error.",
            "F202, F203",
            option("plain", "the bare name"),
            option("colon", "the name with a colon behind it, as seen from AWS IoT hosts"));

    private final String situation;
    private final String facts;
    // The list is an immutable one, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Option> options;

    Choice(String situation, String facts, Option... options) {
        this.situation = situation;
        this.facts = facts;
        this.options = List.of(options);
    }

    /**
     * One answer.
     *
     * @param id the word that selects it
     * @param meaning what it does
     */
    public record Option(String id, String meaning) {}

    private static Option option(String id, String meaning) {
        return new Option(id, meaning);
    }

    /** The word that selects this choice, for example {@code unknown-members}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** When it matters. */
    public String situation() {
        return situation;
    }

    /** The facts behind it. */
    public String facts() {
        return facts;
    }

    /** The answers, the default first. */
    public List<Option> options() {
        return options;
    }

    /**
     * The choice of a word.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Choice of(String id) {
        return Arrays.stream(values())
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no choice; known are "
                        + Arrays.stream(values()).map(Choice::id).collect(Collectors.joining(", ")) + "."));
    }

    Option option(String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no option of " + id() + "; known are "
                        + options.stream().map(Option::id).collect(Collectors.joining(", ")) + "."));
    }
}
