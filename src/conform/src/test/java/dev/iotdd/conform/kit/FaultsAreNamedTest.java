package dev.iotdd.conform.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.conform.kit.WrongService.Ask;
import dev.iotdd.conform.kit.WrongService.Fault;
import dev.iotdd.conform.kit.WrongService.Reply;
import dev.iotdd.conform.scorecard.CaseResult;
import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of an implementation is named by the cases that are about it, and by no case that has nothing to do with it. */
class FaultsAreNamedTest {

    private static final ConformanceKit KIT = ConformanceKit.of(Spec.bundled()).withAtMost(1);

    private static final String PROFILE = "/security-profiles/[^/?]+(\\?.*)?";
    private static final String TARGETS = "/security-profiles/[^/?]+/targets.*";
    private static final Pattern VERSION = Pattern.compile("\"version\":\\d+");
    private static final Pattern BEHAVIORS = Pattern.compile("\"behaviors\":\\[(\\{.*?\\})\\](?=,\"|\\})");

    /**
     * A fault.
     *
     * @param named beginnings of the ids of cases that have to fail
     * @param plausible what the ids of all cases look like that fail
     */
    private record Wrong(String what, List<String> named, String plausible, Fault fault) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> faults() {
        return Stream.of(
                new Wrong(
                        "ignores expectedVersion",
                        List.of(
                                "states/update-needs-the-version",
                                "states/delete-needs-the-version",
                                "errors/UpdateSecurityProfile/an-update-of-a-version-that-is-no-more",
                                "errors/DeleteSecurityProfile/the-end-of-a-version-that-is-no-more"),
                        "(states|errors|refused)/.*(version|SecurityProfile/(wrong-type|out-of-range)).*",
                        asking((ask, service) -> ask.to(ask.target().replaceAll("\\?expectedVersion=[^&]*", "")))),
                new Wrong(
                        "merges behaviors instead of replacing them",
                        List.of("states/update-replaces-behaviors", "states/update-keeps-what-it-leaves-out"),
                        "(accepted|states|responses|refused|errors)/.*(UpdateSecurityProfile|update|delete-flag|behaviors).*",
                        asking(FaultsAreNamedTest::merged)),
                new Wrong(
                        "drops suppressAlerts silently",
                        List.of("accepted/UpdateSecurityProfile/"),
                        "(accepted|responses)/.*(CreateSecurityProfile|UpdateSecurityProfile).*",
                        asking((ask, service) -> ask.with(
                                ask.body().replaceAll("\"suppressAlerts\":(true|false)", "\"suppressAlerts\":null")))),
                new Wrong(
                        "has another type of error",
                        List.of("errors/DescribeSecurityProfile/", "errors/UpdateDimension/", "states/delete-removes"),
                        "(errors|states)/.*",
                        answering((ask, reply) -> reply.error()
                                .filter("ResourceNotFoundException"::equals)
                                .map(error -> new Reply(
                                        reply.status(), Optional.of("NoSuchEntity"), reply.type(), reply.body()))
                                .orElse(reply))),
                new Wrong(
                        "has another status for conflicts",
                        List.of(
                                "errors/UpdateSecurityProfile/an-update-of-a-version",
                                "states/create-twice-differently"),
                        "(errors|states)/.*",
                        answering((ask, reply) -> reply.status() == 409
                                ? new Reply(400, reply.error(), reply.type(), reply.body())
                                : reply)),
                new Wrong(
                        "names no error in the header",
                        List.of("errors/CreateDimension/", "refused/UpdateSecurityProfile/no-threshold"),
                        "(errors|refused|states)/.*",
                        answering((ask, reply) ->
                                new Reply(reply.status(), Optional.empty(), reply.type(), reply.body()))),
                new Wrong(
                        "keeps attachments of deleted profiles",
                        List.of("states/attachments-end-with-the-profile"),
                        "(states|errors|responses|accepted)/.*(attach|target|pages|Attach|Target).*",
                        new Resurrection()),
                new Wrong(
                        "writes dates as texts",
                        List.of(
                                "responses/DescribeSecurityProfile/",
                                "responses/DescribeCustomMetric/",
                                "states/dates-of-profiles"),
                        "(responses|states|accepted)/.*",
                        answering((ask, reply) -> reply.with(
                                reply.body().replaceAll("(Date\":)[0-9.E]+", "$1\"2026-11-24T12:00:00Z\"")))),
                new Wrong(
                        "takes any value of an enumeration",
                        List.of("refused/UpdateSecurityProfile/unknown-enum-value"),
                        "(refused/.*/unknown-enum-value/.*|errors/.*of-a-type-that-there-is-not)",
                        answering((ask, reply) -> reply.body().contains("enum value set")
                                ? new Reply(200, Optional.empty(), reply.type(), "{}")
                                : reply)),
                new Wrong(
                        "takes delete flags beside what they delete",
                        List.of(
                                "refused/UpdateSecurityProfile/delete-behaviors-with-behaviors",
                                "states/delete-flag-with-behaviors",
                                "errors/UpdateSecurityProfile/an-update-that-deletes"),
                        ".*(delete|UpdateSecurityProfile).*",
                        asking((ask, service) -> ask.body().contains("\"behaviors\":[{")
                                ? ask.with(ask.body().replace("\"deleteBehaviors\":true", "\"deleteBehaviors\":false"))
                                : ask)),
                new Wrong(
                        "counts no versions",
                        List.of("states/updates-count-versions", "states/update-needs-the-version"),
                        "(states|responses|accepted)/.*",
                        answering((ask, reply) ->
                                reply.with(VERSION.matcher(reply.body()).replaceAll("\"version\":1")))),
                new Wrong(
                        "shows tags in descriptions",
                        List.of("states/description-hides-tags-and-targets"),
                        "(states|responses|accepted)/.*",
                        answering((ask, reply) -> ask.is("GET", PROFILE) && reply.status() == 200
                                ? reply.with(reply.body().replaceFirst("\\{", "{\"tags\":[{\"Key\":\"a\"}],"))
                                : reply)),
                new Wrong(
                        "ignores the token of a page",
                        List.of("states/pages-of-profiles", "states/pages-of-dimensions", "states/pages-of-targets"),
                        "states/.*|refused/List.*",
                        asking((ask, service) -> ask.to(ask.target().replaceAll("nextToken=[^&]*&?", "")))),
                new Wrong(
                        "refuses to attach twice",
                        List.of("states/attach-twice"),
                        "states/attach-twice",
                        FaultsAreNamedTest::attachedOnce),
                new Wrong(
                        "does not find what is deleted twice",
                        List.of("states/delete-missing-profile", "states/delete-missing-dimension"),
                        "(states|responses|accepted)/.*([dD]elete|end-of).*",
                        FaultsAreNamedTest::deletedOnce),
                new Wrong(
                        "shows unset members as empty",
                        List.of("states/unset-members-are-absent"),
                        "states/.*",
                        answering((ask, reply) -> ask.is("GET", PROFILE)
                                        && reply.status() == 200
                                        && !reply.body().contains("\"behaviors\"")
                                ? reply.with(reply.body().replaceFirst("\\{", "{\"behaviors\":[],"))
                                : reply)),
                new Wrong(
                        "does not say which resource exists",
                        List.of("errors/CreateSecurityProfile/", "states/create-twice-differently"),
                        "(errors/Create.*|states/.*)",
                        answering((ask, reply) -> reply.with(
                                reply.body().replaceAll(",?\"resource(Id|Arn)\":\"[^\"]*\"(?=.*message|\\})", "")))),
                new Wrong(
                        "takes more than five profiles for a target",
                        List.of("states/five-profiles-for-a-target", "errors/AttachSecurityProfile/"),
                        "(states/five.*|errors/(Attach|Tag|Create).*)",
                        answering((ask, reply) ->
                                reply.status() == 410 ? new Reply(200, Optional.empty(), reply.type(), "") : reply)),
                new Wrong(
                        "explains errors in HTML",
                        List.of("errors/DescribeSecurityProfile/", "refused/CreateDimension/"),
                        "(errors|refused|states)/.*",
                        answering((ask, reply) -> reply.error().isPresent()
                                ? new Reply(reply.status(), reply.error(), "text/html", "<html>Oops</html>")
                                : reply)));
    }

    private interface Asking {
        Ask change(Ask ask, WrongService.Service service);
    }

    private static Fault asking(Asking change) {
        return (ask, service) -> service.answer(change.change(ask, service));
    }

    private interface Answering {
        Reply change(Ask ask, Reply reply);
    }

    private static Fault answering(Answering change) {
        return (ask, service) -> change.change(ask, service.answer(ask));
    }

    private static Ask merged(Ask ask, WrongService.Service service) {
        Matcher sent = BEHAVIORS.matcher(ask.body());
        if (!ask.is("PATCH", PROFILE) || !sent.find()) {
            return ask;
        }
        Matcher stored =
                BEHAVIORS.matcher(service.answer(new Ask("GET", ask.target().replaceAll("\\?.*", ""), ""))
                        .body());
        boolean isOther = stored.find() && !ask.body().contains(name(stored.group(1)));
        return isOther ? ask.with(ask.body().replace(sent.group(1), stored.group(1) + "," + sent.group(1))) : ask;
    }

    private static String name(String behaviors) {
        return behaviors.replaceAll("(?s).*?(\"name\":\"[^\"]*\").*", "$1");
    }

    private static Reply attachedOnce(Ask ask, WrongService.Service service) {
        if (ask.is("PUT", TARGETS)) {
            String target = ask.target().replaceAll(".*securityProfileTargetArn=", "");
            String listed = service.answer(
                            new Ask("GET", "/security-profiles-for-target?securityProfileTargetArn=" + target, ""))
                    .body();
            String name = ask.target().split("/", -1)[2];
            if (listed.contains("\"name\":\"" + name + "\"")) {
                return new Reply(
                        409, Optional.of("VersionConflictException"), "application/json", "{\"message\":\"\"}");
            }
        }
        return service.answer(ask);
    }

    private static Reply deletedOnce(Ask ask, WrongService.Service service) {
        boolean isDelete = ask.method().equals("DELETE") && !ask.target().contains("/targets");
        if (isDelete) {
            Reply found = service.answer(new Ask("GET", ask.target().replaceAll("\\?.*", ""), ""));
            if (found.status() == 404) {
                return found;
            }
        }
        return service.answer(ask);
    }

    /** A profile that is created anew has the targets of the one that was deleted. */
    private static final class Resurrection implements Fault {

        private final Map<String, Set<String>> targets = new ConcurrentHashMap<>();

        @Override
        public Reply answer(Ask ask, WrongService.Service service) {
            Reply reply = service.answer(ask);
            if (ask.is("PUT", TARGETS) && reply.status() == 200) {
                targets.computeIfAbsent(ask.target().split("/", -1)[2], name -> ConcurrentHashMap.newKeySet())
                        .add(ask.target());
            } else if (ask.is("DELETE", TARGETS)) {
                targets.remove(ask.target().split("/", -1)[2]);
            } else if (ask.is("POST", PROFILE) && reply.status() == 200) {
                targets.getOrDefault(ask.target().split("/", -1)[2], Set.of())
                        .forEach(target -> service.answer(new Ask("PUT", target, "")));
            }
            return reply;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsNamedByTheCasesThatAreAboutIt(Wrong wrong) throws IOException {
        try (WrongService service = new WrongService(wrong.fault())) {
            Scorecard scorecard = KIT.run(Target.at(service.endpoint()), 2, done -> {});
            List<String> failed = scorecard.failures().stream()
                    .map(result -> result.info().id())
                    .toList();
            for (String beginning : wrong.named()) {
                assertThat(failed).as(wrong.what()).anyMatch(id -> id.startsWith(beginning));
            }
            assertThat(failed).as(wrong.what()).allMatch(id -> id.matches(wrong.plausible()));
            assertThat(scorecard.failures())
                    .extracting(CaseResult::problems)
                    .allSatisfy(problems -> assertThat(problems).isNotEmpty());
            assertThat(scorecard.isClean()).isFalse();
        }
    }
}
