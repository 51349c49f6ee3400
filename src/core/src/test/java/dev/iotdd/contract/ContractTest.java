package dev.iotdd.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.Repository;
import dev.iotdd.generate.PactGenerator;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final Contract CONTRACT = Contract.of(SPEC, Surroundings.ofMock());

    static Stream<String> operations() {
        return SPEC.operations().stream().map(Operation::name);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationHasASuccessAndEachDeclaredErrorUnlessItCannotBeBroughtAbout(String name) {
        List<ContractCase> cases = CONTRACT.cases(name);
        Set<String> errors = cases.stream()
                .flatMap(entry -> entry.error().stream())
                .map(ErrorType::name)
                .collect(Collectors.toCollection(TreeSet::new));
        errors.addAll(unreachable(name));
        assertThat(cases).anyMatch(ContractCase::isSuccess);
        assertThat(errors)
                .isEqualTo(SPEC.findOperation(name).orElseThrow().errors().stream()
                        .map(ErrorType::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> unreachable(String operation) {
        return SPEC.files()
                .tree("interactions.json")
                .path("unreachable")
                .valueStream()
                .filter(entry -> entry.path("operation").asString().equals(operation))
                .map(entry -> entry.path("error").asString())
                .toList();
    }

    @Test
    void casesAreToldApartByTheirDescriptions() {
        assertThat(CONTRACT.cases()).extracting(ContractCase::description).doesNotHaveDuplicates();
    }

    @Test
    void everyStateOfACaseIsKnownAndCanBeBroughtAbout() {
        assertThat(CONTRACT.cases())
                .flatExtracting(ContractCase::given)
                .isNotEmpty()
                .allSatisfy(given -> {
                    ProviderState state = CONTRACT.state(given.name()).orElseThrow();
                    assertThat(CONTRACT.setup(CONTRACT.find(given).orElseThrow())
                                    .isEmpty())
                            .isEqualTo(state.fault().isPresent());
                });
    }

    @Test
    void callsThatBringAStateAboutAreValid() {
        CONTRACT.cases().stream()
                .flatMap(entry -> entry.given().stream())
                .distinct()
                .flatMap(given -> CONTRACT.setup(CONTRACT.find(given).orElseThrow()).stream())
                .forEach(call -> assertThat(IOTDD.as(call.operation())
                                .validate(call.input())
                                .hasErrors())
                        .as(call.toString())
                        .isFalse());
    }

    @Test
    void aStateIsFoundByItsNameAndByItsText() {
        GivenState byText = CONTRACT.find(new GivenState("security profile fleet exists at version 3", Map.of()))
                .orElseThrow();
        assertThat(byText.name()).isEqualTo("a security profile exists at a version");
        assertThat(byText.parameters())
                .containsEntry("securityProfileName", "fleet")
                .containsEntry("version", "3");
        assertThat(CONTRACT.setup(byText))
                .extracting(Call::operation)
                .containsExactly("CreateSecurityProfile", "UpdateSecurityProfile", "UpdateSecurityProfile");
        assertThat(CONTRACT.find(new GivenState("the weather is fine", Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void generatedPactsHaveNoFindings(String operation) {
        String pact = PactGenerator.of(SPEC, "fleet-console").pact(operation);
        Report report = IOTDD.validate(Payload.of(operation + ".json", pact));
        assertThat(report.files().get(0).form()).contains("Pact");
        assertThat(report.files().get(0).documents()).isNotEmpty();
        assertThat(report.findings()).extracting(Finding::toString).isEmpty();
    }

    @Test
    void surroundingsThatCannotBeAreRefused() {
        Surroundings mock = Surroundings.ofMock();
        assertThatThrownBy(() -> mock.withPrefix("a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The prefix 'a b' cannot begin the name of a resource");
        assertThatThrownBy(() -> mock.withRegion("EU west"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'EU west' is no region; wanted is a name such as us-east-1.");
        assertThatThrownBy(() -> mock.withAccount("1234"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'1234' is no account; wanted are its 12 digits, such as 123456789012.");
    }

    @Test
    void namesRegionAndAccountAreThoseOfTheSurroundings() {
        Surroundings surroundings =
                Surroundings.ofMock().withPrefix("it-").withRegion("eu-west-1").withAccount("111122223333");
        String pact = PactGenerator.of(SPEC, "fleet-console").in(surroundings).pact("DescribeSecurityProfile");
        assertThat(pact)
                .contains("/security-profiles/it-fleet", "arn:aws:iot:eu-west-1:111122223333:securityprofile/it-fleet")
                .doesNotContain("us-east-1", "/security-profiles/fleet");
    }

    @Test
    void matchingRulesSayWhatTheSchemasSay() {
        JsonNode rules = read(PactGenerator.of(SPEC, "fleet-console").pact("DescribeSecurityProfile"))
                .path("interactions")
                .path(0)
                .path("response")
                .path("matchingRules")
                .path("body");
        assertThat(matcher(rules, "$.version")).isEqualTo("{\"match\":\"integer\"}");
        assertThat(matcher(rules, "$.creationDate")).isEqualTo("{\"match\":\"number\"}");
        assertThat(matcher(rules, "$.behaviors")).isEqualTo("{\"match\":\"type\",\"min\":1}");
        assertThat(matcher(rules, "$.securityProfileName"))
                .isEqualTo("{\"match\":\"regex\",\"regex\":\"^[a-zA-Z0-9:_-]{1,128}$\"}");
        assertThat(matcher(rules, "$.behaviors[*].criteria.comparisonOperator"))
                .contains("^(less-than|less-than-equals|");
        assertThat(matcher(rules, "$.securityProfileArn")).contains(":securityprofile/");
    }

    private static String matcher(JsonNode rules, String path) {
        return rules.path(path).path("matchers").path(0).toString();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
