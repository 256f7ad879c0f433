package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever comes in, by which way ever, reads what is theirs and finds no trace of the rest. */
class ReadersJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(true, 0));

    private static final JsonMapper JSON = new JsonMapper();

    private static House house;
    private static String open;
    private static String partners;
    private static String desk;
    private static String embargoed;
    private static String ofACase;
    private static long position;

    @BeforeAll
    static void record() {
        house = new House(app.context().getBean(Gatehouse.class));
        open = claim("Everybody knows.", "PUBLIC", "");
        partners = claim("Partners know.", "PARTNERS", "");
        desk = claim("Nobody knows.", "DESK", "");
        ofACase = claim("Somebody asks.", "DESK", "");
        embargoed = claim("Wait.", "PUBLIC", ", \"embargoedUntil\": \"" + later() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleReadsWhatIsWrittenThere(Role role) throws Exception {
        var reads = Objects.requireNonNull(AccessTable.read().reads().get(role), "a row");
        var login = "reader-" + role.name().toLowerCase(Locale.ROOT);
        var person = role == Role.OUTSIDE_AUDITOR
                ? house.outsideAuditor(login, later(), ofACase)
                : house.person(login, role);
        var session = house.gatehouse().sessions().begin(person.id());

        assertThat(seen(request -> request.setHeader("Cookie", "onrecord=" + session.value())))
                .containsExactlyElementsOf(Stream.of("PUBLIC", "PARTNERS", "DESK", "under embargo", "the case")
                        .filter(reads::contains)
                        .map(ReadersJourneyTest::claimThatIs)
                        .toList());
    }

    private static String claimThatIs(String what) {
        return switch (what) {
            case "PUBLIC" -> open;
            case "PARTNERS" -> partners;
            case "DESK" -> desk;
            case "under embargo" -> embargoed;
            default -> ofACase;
        };
    }

    @Test
    void whoShowsNothingReadsWhatIsPublic() {
        assertThat(seen(request -> request)).containsExactly(open);
    }

    @Test
    void anOutsideAuditorReadsTheCaseAndWhatIsPublicUntilTheTimeIsOver() {
        var invited = house.outsideAuditor("invited", later(), desk);
        var over = house.outsideAuditor("late", later(), desk);
        JdbcClient.create(app.ledger().superuser())
                .sql("update access.person set until = now() where login = 'late'")
                .update();

        assertThat(seen(withToken(house.token(invited, Right.values()).secret().value())))
                .containsExactly(open, desk);
        assertThat(answer(
                                "/api/claims",
                                withToken(house.token(over, Right.READ).secret().value()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsHiddenIsAnsweredLikeWhatNeverWas() {
        var outside = withToken(house.token(house.outsideAuditor("guesser", later(), partners), Right.READ)
                .secret()
                .value());
        var never = "clm_01890a5d-ac96-774b-bcce-b302099a8057";

        for (var path : List.of("/api/claims/%s", "/claims/%s", "/api/claims/%s?asOf=0", "/api/claims?cursor=%s")) {
            var none = answer(path.formatted(never), outside);
            for (var hidden : List.of(desk, embargoed)) {
                var answer = answer(path.formatted(hidden), outside);
                assertThat(answer.statusCode()).as(path).isEqualTo(none.statusCode());
                assertThat(withoutNames(answer, hidden)).as(path).isEqualTo(withoutNames(none, never));
            }
        }
        assertThat(answer("/api/events?stream=" + desk, outside).body()).isEmpty();
    }

    @Test
    void aTokenReadsAsFarAsItsScopesSayWhoeverOwnsIt() {
        var editor = house.person("owner-of-three", Role.EDITOR);

        assertThat(seen(withToken(house.token(editor, Right.READ).secret().value())))
                .containsExactly(open);
        assertThat(seen(withToken(
                        house.token(editor, Right.READ, Right.PARTNERS).secret().value())))
                .containsExactly(open, partners);
        assertThat(seen(withToken(
                        house.token(editor, Right.READ, Right.DESK).secret().value())))
                .containsExactly(open, partners, desk, embargoed, ofACase);
    }

    @Test
    void aScopeShowsNothingThatItsOwnersRolesDoNot() {
        var integrator = house.person("greedy-integrator", Role.INTEGRATION_OWNER);

        assertThat(seen(withToken(
                        house.token(integrator, Right.values()).secret().value())))
                .containsExactly(open, partners);
    }

    @Test
    void whoActsForAnotherReadsWhatBothMay() {
        var newsroom = house.token(house.person("cms", Role.EDITOR, Role.INTEGRATION_OWNER), Right.values())
                .secret()
                .value();
        var partner = house.token(house.person("partner-cms", Role.INTEGRATION_OWNER), Right.values())
                .secret()
                .value();
        var editor = house.person("somebody", Role.EDITOR).id().value();
        var outside = house.outsideAuditor("witness", later(), desk).id().value();

        assertThat(seen(onBehalf(newsroom, editor))).containsExactly(open, partners, desk, embargoed, ofACase);
        assertThat(seen(onBehalf(newsroom, outside))).containsExactly(open, desk);
        assertThat(seen(onBehalf(partner, editor))).containsExactly(open, partners);
        assertThat(seen(onBehalf(partner, outside))).containsExactly(open);
    }

    @Test
    void aRoleThatWasTakenAwayShowsNothingMoreAtTheNextRequest() {
        var person = house.person("demoted", Role.EDITOR);
        var token = withToken(house.token(person, Right.READ, Right.PARTNERS, Right.DESK)
                .secret()
                .value());
        assertThat(seen(token)).contains(desk);

        house.gatehouse()
                .people()
                .changeRoles(person.id(), Set.of(Role.INTEGRATION_OWNER), FirstAccount.atTheMachine());

        assertThat(seen(token)).containsExactly(open, partners);
    }

    /** The claims that are shown, which lists, pages, events and single answers agree about. */
    private static List<String> seen(UnaryOperator<HttpRequest.Builder> as) {
        var list = JSON.readTree(
                answer("/api/claims?limit=100&atLeast=" + position, as).body());
        List<String> listed = new ArrayList<>();
        list.path("items").forEach(claim -> listed.add(claim.path("id").asString()));
        for (var id : List.of(open, partners, desk, embargoed, ofACase)) {
            boolean shown = listed.contains(id);
            assertThat(answer("/api/claims/" + id, as).statusCode()).isEqualTo(shown ? 200 : 404);
            assertThat(answer("/claims/" + id, as).statusCode()).isEqualTo(shown ? 200 : 404);
            assertThat(answer("/api/events?stream=" + id, as).body().isEmpty()).isEqualTo(!shown);
        }
        return listed.stream()
                .sorted(Comparator.comparingInt(List.of(open, partners, desk, embargoed, ofACase)::indexOf))
                .toList();
    }

    private static String withoutNames(HttpResponse<String> answer, String id) {
        return answer.body().replace(id, "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static HttpResponse<String> answer(String path, UnaryOperator<HttpRequest.Builder> as) {
        return app.sendAsIs(as.apply(HttpRequest.newBuilder(app.at(path))));
    }

    private static UnaryOperator<HttpRequest.Builder> withToken(String token) {
        return request -> request.setHeader("Authorization", "Bearer " + token);
    }

    private static UnaryOperator<HttpRequest.Builder> onBehalf(String token, String person) {
        return request -> withToken(token).apply(request).setHeader("On-Behalf-Of", person);
    }

    private static Instant later() {
        return Clock.systemUTC().instant().plus(Duration.ofDays(1));
    }

    private static String claim(String statement, String visibility, String more) {
        var answer = app.post(
                "/api/claims",
                "{\"statement\": \"%s\", \"visibility\": \"%s\"%s}".formatted(statement, visibility, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode recorded = JSON.readTree(answer.body());
        position = recorded.path("position").asLong();
        return recorded.path("id").asString();
    }
}
