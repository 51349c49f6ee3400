package dev.iotdd.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Finding;
import dev.iotdd.Fixture;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.Repository;
import dev.iotdd.generate.AllCases;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document that is converted without a loss gets the findings that it had, at the same places under their new names. */
class SameVerdictTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final Converter CONVERTER = Converter.create(SPEC);
    private static final String CREATE = "CreateSecurityProfile";
    private static final Set<String> PROFILES = Set.of(CREATE, "UpdateSecurityProfile");
    private static final List<String> DOCUMENTS = documents().toList();

    /** Those that the operation behind the resource takes, by hand and generated. */
    private static Stream<String> documents() {
        Stream<String> written = Stream.of("rules", "combined", "operations", "shapes")
                .flatMap(folder -> Fixture.below(folder).stream())
                .filter(fixture -> fixture.path().endsWith(".json"))
                .flatMap(fixture -> text(fixture).stream());
        Stream<String> generated = AllCases.CASES.stream()
                .filter(found -> found.kind().equals(CREATE) && found.config().isEmpty())
                .map(found -> found.document());
        return Stream.concat(written, generated).filter(SameVerdictTest::isOfAProfile);
    }

    /** What is null is left out there, even if it is wrong. */
    private static boolean isOfAProfile(String text) {
        return !text.contains("null")
                && IOTDD.validate(text)
                        .files()
                        .get(0)
                        .operation()
                        .filter(PROFILES::contains)
                        .isPresent();
    }

    private static Optional<String> text(Fixture fixture) {
        try {
            return Optional.of(Files.readString(fixture.file()));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> converted(String text, Target target, Syntax syntax) {
        try {
            Conversion conversion = CONVERTER.convert(
                    "document.json", text.getBytes(StandardCharsets.UTF_8), target, syntax, Optional.empty());
            return conversion.losses().isEmpty() ? Optional.of(conversion.text()) : Optional.empty();
        } catch (NotConvertibleException e) {
            return Optional.empty();
        }
    }

    /** Rule, level and place, the names of members without their case. */
    private static List<String> verdict(Report report) {
        return report.findings().stream().map(SameVerdictTest::verdict).sorted().toList();
    }

    private static String verdict(Finding finding) {
        String place = finding.location()
                .pointer()
                .replaceFirst("^/Resources/[^/]*/Properties", "")
                .replaceFirst("^/resource/[^/]*/[^/]*", "")
                .replace("_", "");
        return finding.rule() + " " + finding.level() + " " + place.toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"CLOUDFORMATION", "TERRAFORM"})
    void findingsAreTheSameThere(Target target) {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (String text : DOCUMENTS) {
            // Syntaxes differ little from document to document: each is tried with every other one.
            Syntax syntax = compared % 2 == 0 ? Syntax.JSON : Syntax.YAML;
            Optional<String> there = converted(text, target, syntax);
            if (there.isPresent()) {
                compared++;
                List<String> before = new ArrayList<>(verdict(IOTDD.as(CREATE).validate(text)));
                // Resources need no name.
                before.remove("missing-member ERROR ");
                List<String> after = verdict(IOTDD.validate(Payload.of("converted." + syntax.word(), there.get())));
                if (!after.equals(before)) {
                    different.add(before + " became " + after + " in\n" + there.get() + "from\n" + text);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).as("documents that could be converted").isGreaterThan(600);
    }

    /** What is stored in another form is the same document when it comes back, member by member. */
    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"CLOUDFORMATION", "TERRAFORM"})
    void whatIsConvertedComesBack(Target target) {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (String text : DOCUMENTS) {
            Optional<String> there = converted(text, target, Syntax.JSON);
            // Resources need no name, requests do.
            if (there.isPresent() && text.contains("securityProfileName")) {
                compared++;
                Optional<String> back = there.flatMap(stored -> converted(stored, Target.API, Syntax.JSON));
                Optional<String> straight = converted(text, Target.API, Syntax.JSON);
                if (!back.equals(straight)) {
                    different.add(straight + " came back as " + back + " from\n" + there.get());
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).as("documents that could be converted").isGreaterThan(600);
    }
}
