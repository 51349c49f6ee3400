package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.InvalidRequestException;
import software.amazon.awssdk.services.iot.model.ListSecurityProfilesResponse;
import software.amazon.awssdk.services.iot.model.SecurityProfileIdentifier;

/** Lists, page after page. */
class ListsTest {

    private final IotddMock mock = IotddMock.start();
    private final IotClient iot = Sdk.client(mock);

    @AfterEach
    void close() {
        iot.close();
        mock.close();
        assertThat(mock.problems()).isEmpty();
    }

    private void create(int count) {
        IntStream.range(0, count).forEach(i -> create(name(i)));
    }

    private void create(String name) {
        iot.createSecurityProfile(request -> request.securityProfileName(name));
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "p%03d", i);
    }

    private static List<String> names(ListSecurityProfilesResponse page) {
        return page.securityProfileIdentifiers().stream()
                .map(SecurityProfileIdentifier::name)
                .toList();
    }

    @Test
    void paginatorsSeeEveryEntryOnce() {
        create(60);
        IntStream.range(0, 30)
                .forEach(i -> iot.attachSecurityProfile(
                        request -> request.securityProfileName("p000").securityProfileTargetArn(Sdk.group("g" + i))));
        IntStream.range(0, 30)
                .forEach(i -> iot.createCustomMetric(request ->
                        request.metricName("m" + i).metricType("number").clientRequestToken("t")));
        IntStream.range(0, 10)
                .forEach(i -> iot.createDimension(request -> request.name("d" + i)
                        .type("TOPIC_FILTER")
                        .stringValues("a")
                        .clientRequestToken("t")));
        IntStream.range(0, 5)
                .forEach(i -> iot.attachSecurityProfile(
                        request -> request.securityProfileName(name(i)).securityProfileTargetArn(Sdk.group("shared"))));

        assertThat(iot.listSecurityProfilesPaginator(request -> request.maxResults(7))
                        .securityProfileIdentifiers())
                .extracting(SecurityProfileIdentifier::name)
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(ListsTest::name).toList());
        assertThat(iot.listSecurityProfilesPaginator(request -> {})).hasSize(3);
        assertThat(iot.listTargetsForSecurityProfilePaginator(
                                request -> request.securityProfileName("p000").maxResults(10))
                        .securityProfileTargets())
                .hasSize(31)
                .doesNotHaveDuplicates();
        assertThat(iot.listCustomMetricsPaginator(request -> {}).metricNames())
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(iot.listDimensionsPaginator(request -> request.maxResults(1)).dimensionNames())
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(iot.listSecurityProfilesForTargetPaginator(
                                request -> request.securityProfileTargetArn(Sdk.group("shared"))
                                        .maxResults(2))
                        .securityProfileTargetMappings())
                .hasSize(5);
    }

    @Test
    void theLastPageHasNoToken() {
        create(4);

        ListSecurityProfilesResponse first = iot.listSecurityProfiles(request -> request.maxResults(2));
        ListSecurityProfilesResponse second =
                iot.listSecurityProfiles(request -> request.maxResults(2).nextToken(first.nextToken()));

        assertThat(names(first)).containsExactly("p000", "p001");
        assertThat(names(second)).containsExactly("p002", "p003");
        assertThat(second.nextToken()).isNull();
        assertThat(mock.calls("ListSecurityProfiles").get(1).responseBody()).doesNotContain("nextToken");
    }

    @Test
    void writesBetweenTwoPagesNeitherRepeatNorSkipAnything() {
        create(20);

        ListSecurityProfilesResponse page = iot.listSecurityProfiles(request -> request.maxResults(10));
        List<String> seen = new ArrayList<>(names(page));
        iot.deleteSecurityProfile(request -> request.securityProfileName("p009"));
        iot.deleteSecurityProfile(request -> request.securityProfileName("p003"));
        create("p000a");
        create("p015a");
        String token = page.nextToken();
        seen.addAll(names(
                iot.listSecurityProfiles(request -> request.maxResults(250).nextToken(token))));

        assertThat(seen).doesNotHaveDuplicates().hasSize(21).contains("p010", "p015a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "bm90IG9uZSBvZiBvdXJz", "%%%"})
    void aTokenThatIsNoneIsRefused(String token) {
        assertThatThrownBy(() -> iot.listSecurityProfiles(request -> request.nextToken(token)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        create(3);
        String token =
                iot.listSecurityProfiles(request -> request.maxResults(1)).nextToken();

        assertThatThrownBy(() -> iot.listDimensions(request -> request.nextToken(token)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 251})
    void aPageSizeOutOfRangeIsRefused(int size) {
        assertThatThrownBy(() -> iot.listSecurityProfiles(request -> request.maxResults(size)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Value '" + size + "' at 'maxResults' failed to satisfy constraint: Member must"
                        + " have value");
    }

    @Test
    void twoFiltersAreRefused() {
        assertThatThrownBy(() -> iot.listSecurityProfiles(
                        request -> request.dimensionName("d").metricName("m")))
                .isInstanceOf(InvalidRequestException.class);
    }
}
