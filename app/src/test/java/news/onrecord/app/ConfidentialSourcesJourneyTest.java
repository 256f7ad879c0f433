package news.onrecord.app;

import static news.onrecord.app.ConfidentialScene.IDENTITY;
import static news.onrecord.app.ConfidentialScene.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who a confidential source is, is told to the people who were named, and of nobody else's asking comes anything. */
@SuppressWarnings("NullAway.Init")
class ConfidentialSourcesJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(true, 0));

    private static ConfidentialScene scene;
    private static Person jane;
    private static Person joan;
    private static Person sam;

    private String source;

    @BeforeAll
    static void people() {
        scene = new ConfidentialScene(app.context().getBean(Gatehouse.class), app.at("/"));
        jane = scene.of("Politics", "jane", Role.EDITOR, Role.INTEGRATION_OWNER);
        joan = scene.of("Politics", "joan", Role.REVIEWER);
        sam = scene.of("Sports", "sam", Role.EDITOR);
    }

    @BeforeEach
    void aSource() {
        source = scene.source(jane);
    }

    @Test
    void whoeverIsNamedIsToldInASessionOrThroughATokenThatWasMadeForItAndThatIsKept() {
        scene.seal(jane, source, IDENTITY, jane, joan);

        for (var as : List.of(scene.inSession(joan), scene.byToken(joan, Right.DESK, Right.SEALED))) {
            var answer = scene.read(as, source);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body())
                    .isEqualTo("{\"id\":\"%s\",\"desk\":\"Politics\",\"identity\":\"%s\"}".formatted(source, IDENTITY));
        }
        assertThat(scene.kept(source))
                .containsExactly(
                        "IDENTITY_SEALED " + jane.id() + " for Politics, to be read by " + jane.id() + ", " + joan.id(),
                        "IDENTITY_READ " + joan.id() + " " + REASON,
                        "IDENTITY_READ " + joan.id() + " " + REASON);
    }

    @Test
    void nobodyElseIsToldAndAllHearWhatIsHeardAboutASourceThatNeverWas() {
        scene.seal(jane, source, IDENTITY, joan);
        var plain = scene.source(jane);
        var never = "src_" + UUID.randomUUID();
        var everyone = everyoneElse();

        everyone.forEach((who, as) -> {
            var answer = scene.read(as, source);
            assertThat(answer.statusCode()).as(who).isEqualTo(404);
            for (var other : List.of(plain, never, "src_1", "src_%20")) {
                var same = scene.read(as, other);
                assertThat(same.statusCode()).as(who).isEqualTo(404);
                assertThat(same.body().replace(other, source)).as(who).isEqualTo(answer.body());
                assertThat(named(same)).as(who).isEqualTo(named(answer));
            }
        });

        assertThat(scene.kept(source).stream().filter(line -> line.startsWith("IDENTITY_REFUSED")))
                .hasSize(everyone.size())
                .anyMatch(line -> line.contains(jane.id() + " is not named; asked because: " + REASON))
                .anyMatch(line -> line.contains(sam.id() + " is not of the desk"))
                .anyMatch(line -> line.contains(joan.id() + " may not read sealed identities"))
                .anyMatch(line -> line.contains("asked on behalf of somebody"));
        assertThat(scene.kept(never)).hasSize(everyone.size());
    }

    /** Those who may not know, by what they are. */
    private static Map<String, UnaryOperator<HttpRequest.Builder>> everyoneElse() {
        Map<String, UnaryOperator<HttpRequest.Builder>> all = new LinkedHashMap<>();
        all.put("who sealed it, but is not named", scene.inSession(jane));
        all.put("another desk", scene.inSession(sam));
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR, Role.INTEGRATION_OWNER}) {
            var login = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
            all.put(role.name(), scene.inSession(scene.of("Politics", login, role)));
        }
        all.put("no desk", scene.inSession(scene.house().person("free-" + UUID.randomUUID(), Role.EDITOR)));
        all.put("a token without the scope", scene.byToken(joan, Right.READ, Right.DESK, Right.PARTNERS));
        all.put("a token without the desk", scene.byToken(joan, Right.SEALED));
        all.put(
                "on behalf of who is named",
                request -> scene.byToken(jane, Right.DESK, Right.SEALED, Right.ON_BEHALF)
                        .apply(request)
                        .setHeader("On-Behalf-Of", joan.id().value()));
        return all;
    }

    private static List<String> named(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void anOutsideAuditorIsToldNothingEvenIfTheSourceIsTheCase() {
        scene.seal(jane, source, IDENTITY, joan);
        var auditor = scene.house()
                .outsideAuditor(
                        "outside-" + UUID.randomUUID(),
                        Clock.systemUTC().instant().plus(Duration.ofDays(1)),
                        source);

        for (var as : List.of(scene.inSession(auditor), scene.byToken(auditor, Right.values()))) {
            assertThat(scene.read(as, source).statusCode()).isEqualTo(404);
            assertThat(scene.get(as, "/api/sources/" + source).body()).contains("\"confidential\":null");
        }
        var refused = scene.seal(scene.inSession(jane), source, IDENTITY, "Politics", auditor);
        assertThat(problem(refused)).isEqualTo("422 not-a-confidant");
    }

    @Test
    void whoShowsNothingIsAskedWhoTheyAre() {
        scene.seal(jane, source, IDENTITY, joan);

        assertThat(problem(scene.read(request -> request, source))).isEqualTo("401 not-signed-in");
    }

    @Test
    void aReaderWhoMovedToAnotherDeskOrLostTheRoleOrWasLetGoIsToldNothingFromThenOn() {
        var how = FirstAccount.atTheMachine();
        var people = scene.house().gatehouse().people();
        var reader = scene.of("Politics", "reader-" + UUID.randomUUID(), Role.EDITOR);
        var session = scene.inSession(reader);
        var token = scene.byToken(reader, Right.DESK, Right.SEALED);
        scene.seal(jane, source, IDENTITY, reader);

        people.changeDesk(reader.id(), "Sports", how);
        assertThat(List.of(
                        scene.read(session, source).statusCode(),
                        scene.read(token, source).statusCode()))
                .containsOnly(404);
        people.changeDesk(reader.id(), "Politics", how);
        assertThat(scene.read(session, source).statusCode()).isEqualTo(200);
        people.changeRoles(reader.id(), Set.of(Role.ADMINISTRATOR, Role.AUDITOR), how);
        assertThat(List.of(
                        scene.read(session, source).statusCode(),
                        scene.read(token, source).statusCode()))
                .containsOnly(404);
        people.changeRoles(reader.id(), Set.of(Role.REVIEWER), how);
        assertThat(scene.read(token, source).statusCode()).isEqualTo(200);
        people.setActive(reader.id(), false, how);
        assertThat(List.of(
                        scene.read(session, source).statusCode(),
                        scene.read(token, source).statusCode()))
                .containsOnly(401);
    }

    @Test
    void theLastSealHoldsWhoeverWasNamedBefore() {
        scene.seal(jane, source, "Somebody else", jane, joan);
        scene.seal(jane, source, IDENTITY, joan);

        assertThat(scene.read(scene.inSession(jane), source).statusCode()).isEqualTo(404);
        assertThat(scene.read(scene.inSession(joan), source).body()).contains(IDENTITY);
    }

    @Test
    void aDeskHandsItsSourceOnAndNoOtherTakesIt() {
        scene.seal(jane, source, IDENTITY, joan);
        assertThat(problem(scene.seal(scene.inSession(sam), source, "Taken", "Sports", sam)))
                .isEqualTo("403 not-allowed");
        assertThat(problem(scene.seal(scene.inSession(jane), source, IDENTITY, "Sports", joan)))
                .isEqualTo("422 not-a-confidant");
        assertThat(scene.seal(scene.inSession(jane), source, "As Sports knows it", "Sports", sam)
                        .statusCode())
                .isEqualTo(201);

        assertThat(problem(scene.seal(scene.inSession(jane), source, IDENTITY, "Politics", joan)))
                .isEqualTo("403 not-allowed");
        assertThat(scene.read(scene.inSession(joan), source).statusCode()).isEqualTo(404);
        assertThat(scene.read(scene.inSession(sam), source).body()).contains("As Sports knows it");
    }

    @Test
    void onlySomebodyOfTheDeskSealsAndInTheirOwnName() {
        var free = scene.house().person("nobodys-" + UUID.randomUUID(), Role.EDITOR);
        for (var as : List.of(
                scene.inSession(sam),
                scene.inSession(free),
                scene.inSession(joan), // has not the right to record
                scene.byToken(jane, Right.RECORD, Right.SEALED),
                scene.byToken(jane, Right.RECORD, Right.DESK),
                (UnaryOperator<HttpRequest.Builder>)
                        request -> scene.byToken(jane, Right.RECORD, Right.DESK, Right.SEALED, Right.ON_BEHALF)
                                .apply(request)
                                .setHeader("On-Behalf-Of", jane.id().value()))) {
            assertThat(problem(scene.seal(as, source, IDENTITY, "Politics", joan)))
                    .isEqualTo("403 not-allowed");
        }
        var machine = scene.byToken(jane, Right.RECORD, Right.DESK, Right.SEALED);
        assertThat(scene.seal(machine, source, IDENTITY, "Politics", joan).statusCode())
                .isEqualTo(201);
    }

    @Test
    void onlyPeopleOfTheDeskWhoCouldReadItAreNamed() {
        var gone = scene.of("Politics", "gone-" + UUID.randomUUID(), Role.EDITOR);
        scene.house().gatehouse().people().setActive(gone.id(), false, FirstAccount.atTheMachine());
        var chief = scene.of("Politics", "chief-" + UUID.randomUUID(), Role.ADMINISTRATOR);

        for (var unfit : List.of(gone, chief, sam)) {
            var refused = scene.seal(scene.inSession(jane), source, IDENTITY, "Politics", joan, unfit);
            assertThat(problem(refused)).isEqualTo("422 not-a-confidant");
            assertThat(refused.body()).contains(unfit.id().value()).doesNotContain(IDENTITY);
        }
        var nobody = Map.of("identity", IDENTITY, "desk", "Politics", "readers", List.of("per_" + UUID.randomUUID()));
        assertThat(problem(scene.post(scene.inSession(jane), "/api/sources/" + source + "/identity", nobody)))
                .isEqualTo("422 not-a-confidant");
        assertThat(problem(scene.seal(scene.inSession(jane), "src_" + UUID.randomUUID(), IDENTITY, "Politics", joan)))
                .isEqualTo("404 not-found");
        assertThat(scene.kept(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"identity\": \"@\", \"readers\": [\"#\"]}",
                "{\"identity\": \"@\", \"desk\": \"Politics\"}",
                "{\"identity\": \"@\", \"desk\": \"Politics\", \"readers\": []}",
                "{\"identity\": \"@\", \"desk\": \"Politics\", \"readers\": [\"@\"]}",
                "{\"identity\": \"@\", \"desk\": \"Politics\", \"readers\": [null]}",
                "{\"identity\": \"@\", \"desk\": \"Politics\", \"readers\": \"@\"}",
                "{\"identity\": \" \", \"desk\": \"Politics\", \"readers\": [\"#\"]}",
                "{\"identity\": \"@\\u0000\", \"desk\": \"Politics\", \"readers\": [\"#\"]}",
                "{\"identity\": \"@\\ud800\", \"desk\": \"Politics\", \"readers\": [\"#\"]}",
                "{\"identity\": [\"@\"], \"desk\": \"Politics\", \"readers\": [\"#\"]}",
                "{\"identity\": 7, \"desk\": \"Politics\", \"readers\": [\"#\"]}",
                "{\"identity\": @, \"desk\": \"Politics\", \"readers\": [\"#\"]}",
                "{\"identity\": \"@\", \"desk\": \"Politics\", \"readers\": [\"#\"], \"keyId\": \"1\"}",
                "{\"identity\": \"@\" \"@\"}",
                "@"
            })
    void whatCannotBeSealedIsRefusedAndNotRepeated(String body) {
        var refused = scene.post(
                scene.inSession(jane),
                "/api/sources/" + source + "/identity",
                body.replace("@", "Quarrymaster").replace("#", jane.id().value()));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("Quarrymaster");
    }

    @Test
    void anIdentityHasFourThousandCharactersAtTheMost() {
        var longest = "🗳".repeat(4_000);
        scene.seal(jane, source, longest, joan);

        assertThat(scene.read(scene.inSession(joan), source).body()).contains(longest);
        assertThat(problem(scene.seal(scene.inSession(jane), source, longest + "x", "Politics", joan)))
                .isEqualTo("400 invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"\"}", "{\"reason\": null}", "{\"reason\": \"a\\u0000\"}"})
    void withoutAReasonNobodyIsTold(String body) {
        scene.seal(jane, source, IDENTITY, joan);

        var refused = scene.post(scene.inSession(joan), "/api/sources/" + source + "/identity/readings", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(scene.kept(source)).hasSize(1);
    }

    @Test
    void whereNoRecordCanBeKeptNothingIsToldAndNothingSealed() {
        scene.seal(jane, source, IDENTITY, joan);
        long head = app.ledger().head();
        var sql = JdbcClient.create(app.ledger().superuser());
        sql.sql("revoke insert on access.audit from onrecord_access").update();
        try {
            var told = scene.read(scene.inSession(joan), source);
            var refused = scene.read(scene.inSession(sam), source);
            var sealed = scene.seal(scene.inSession(jane), source, IDENTITY, "Politics", joan);

            assertThat(List.of(told.statusCode(), refused.statusCode(), sealed.statusCode()))
                    .containsOnly(500);
            assertThat(told.body()).doesNotContain(IDENTITY);
            assertThat(app.ledger().head()).isEqualTo(head);
        } finally {
            sql.sql("grant insert on access.audit to onrecord_access").update();
        }
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + ConfidentialScene.text(answer, "type").replace("urn:onrecord:problem:", "");
    }
}
