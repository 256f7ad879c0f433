package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator lets people in and lets them go; all of it is kept, and the house is never without an administrator. */
class PeopleJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    private static House house;
    private static Person administrator;
    private static String token;

    @BeforeAll
    static void house() {
        house = new House(app.context().getBean(Gatehouse.class));
        administrator = house.person("chief", Role.ADMINISTRATOR);
        token = house.token(administrator, Right.PEOPLE, Right.AUDIT, Right.TOKENS)
                .secret()
                .value();
    }

    @Test
    void whoIsInvitedChoosesAPasswordOnceAndIsIn() throws Exception {
        var made = post("/api/people", """
                {"login": "Jane", "name": "Jane Roe", "desk": "Politics", "roles": ["EDITOR", "REVIEWER"]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var link = json(made).get("link").asString();
        var browser = new AccessScene(app.at("/"));

        assertThat(browser.get(link).body()).contains("Jane Roe");
        var fields = Map.of("link", link.replaceFirst(".*=", ""), "login", "somebody-else", "password", House.PASSWORD);
        assertThat(browser.fillIn(link, "/welcome", fields).statusCode()).isEqualTo(302);

        assertThat(browser.get("/account").body()).contains("jane", "Politics", "reviewer");
        assertThat(new AccessScene(app.at("/")).get(link).statusCode()).isEqualTo(403);
        assertThat(new AccessScene(app.at("/")).logIn("jane", House.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\": \"a b\", \"name\": \"A\", \"roles\": [\"EDITOR\"]}",
                "{\"login\": \"a\", \"name\": \" \", \"roles\": [\"EDITOR\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": []}",
                "{\"login\": \"a\", \"name\": \"A\", \"desk\": \"\\u0000\", \"roles\": [\"EDITOR\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": [\"OWNER\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": [\"OUTSIDE_AUDITOR\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": [\"EDITOR\"], \"until\": \"2030-01-01T00:00:00Z\"}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": [\"OUTSIDE_AUDITOR\"], \"until\": \"2030-01-01T00:00:00Z\","
                        + " \"caseIds\": [\"all\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": [null]}",
                "{\"login\": \"a\", \"name\": \"A\\ud800\", \"roles\": [\"EDITOR\"]}",
                "{\"login\": \"a\", \"name\": \"\\u00a0\\u200b\", \"roles\": [\"EDITOR\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"desk\": \"\\ud800\", \"roles\": [\"EDITOR\"]}",
                "{\"login\": \"a\", \"name\": \"A\", \"roles\": [\"OUTSIDE_AUDITOR\"], \"until\": \"2027-01-01T00:00:00Z\","
                        + " \"caseIds\": [null]}"
            })
    void whatCannotBeAPersonIsRefused(String body) {
        assertThat(post("/api/people", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2020-01-01T00:00:00Z\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "\"9999-01-01T00:00:00Z\"",
                "\"2027-02-30T00:00:00Z\"",
                "1798761600"
            })
    void anOutsideAuditorsTimeLiesInTheFutureAndNotTooFar(String until) {
        var answer = post("/api/people", """
                {"login": "timeless", "name": "T", "roles": ["OUTSIDE_AUDITOR"], "until": %s,
                 "caseIds": ["clm_01890a5d-ac96-774b-bcce-b302099a8057"]}""".formatted(until));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void whoNeverCameInIsNotTheAdministratorWhoIsLeft() {
        var promised = json(post("/api/people", """
                {"login": "promised", "name": "P", "roles": ["ADMINISTRATOR"]}"""));

        assertThat(refused(post("/api/people/" + administrator.id() + "/deactivation", "")))
                .isEqualTo("409 last-administrator");
        post("/api/people/" + promised.get("person").get("id").asString() + "/roles", "{\"roles\": [\"EDITOR\"]}");
    }

    @Test
    void aLoginIsGivenOnce() {
        house.person("taken", Role.EDITOR);

        assertThat(refused(post("/api/people", """
                {"login": "TAKEN", "name": "Another", "roles": ["EDITOR"]}"""))).isEqualTo("409 login-taken");
    }

    @Test
    void theLastAdministratorStaysEvenWhenTwoDemoteEachOtherAtOnce() throws Exception {
        var one = "/api/people/" + administrator.id();
        assertThat(refused(post(one + "/roles", "{\"roles\": [\"EDITOR\"]}"))).isEqualTo("409 last-administrator");
        assertThat(refused(post(one + "/deactivation", ""))).isEqualTo("409 last-administrator");

        var second = house.person("deputy", Role.ADMINISTRATOR);
        Callable<Integer> first = () -> post(one + "/deactivation", "").statusCode();
        Callable<Integer> other =
                () -> app.sendAsIs(HttpRequest.newBuilder(app.at("/api/people/" + second.id() + "/deactivation"))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + house.token(second, Right.PEOPLE)
                                                        .secret()
                                                        .value())
                                .POST(BodyPublishers.noBody()))
                        .statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var a = threads.submit(first);
            var b = threads.submit(other);
            assertThat(a.get() == 200 && b.get() == 200).isFalse();
        }
        assertThat(house.gatehouse().people().hasAdministrator()).isTrue();
        house.gatehouse().people().setActive(administrator.id(), true, FirstAccount.atTheMachine());
        letGo(second);
        token = house.token(administrator, Right.PEOPLE, Right.AUDIT, Right.TOKENS)
                .secret()
                .value();
    }

    @Test
    void whatIsDoneAboutAccessIsKeptAndSecretsAreNot() throws Exception {
        var person = house.person("audited", Role.EDITOR);
        new AccessScene(app.at("/")).logIn("audited", "not the password");
        new AccessScene(app.at("/")).logIn("audited", House.PASSWORD);
        new AccessScene(app.at("/")).logIn("the password typed into the wrong field!", "x");
        post("/api/people/" + person.id() + "/roles", "{\"roles\": [\"AUDITOR\"]}");
        post("/api/people/" + person.id() + "/deactivation", "");

        var audit = app.sendAsIs(
                HttpRequest.newBuilder(app.at("/api/audit?limit=200")).header("Authorization", "Bearer " + token));

        assertThat(audit.statusCode()).as(audit.body()).isEqualTo(200);
        assertThat(audit.body()).doesNotContain("not the password", "wrong field", House.PASSWORD, token);
        var kinds = json(audit)
                .get("items")
                .valueStream()
                .filter(record ->
                        record.get("subject").asString("").equals(person.id().value()))
                .map(record -> record.get("kind").asString() + " by "
                        + record.get("actor").asString("nobody"))
                .toList();
        assertThat(kinds)
                .containsExactly(
                        "PERSON_DEACTIVATED by " + administrator.id(),
                        "ROLES_CHANGED by " + administrator.id(),
                        "LOGGED_IN by " + person.id(),
                        "LOGIN_FAILED by nobody",
                        "PERSON_CREATED by nobody");
    }

    @Test
    void whoComesInByALinkIsLoggedInAndOutAndForAnOutsideAuditorTheCaseIsKept() throws Exception {
        var made = post("/api/people", """
                {"login": "out", "name": "Out Sider", "roles": ["OUTSIDE_AUDITOR"], "until": "%s",
                 "caseIds": ["clm_01890a5d-ac96-774b-bcce-b302099a8057"]}""".formatted(tomorrow()));
        var id = json(made).get("person").get("id").asString();
        var link = json(made).get("link").asString();
        var browser = new AccessScene(app.at("/"));
        browser.fillIn(link, "/welcome", Map.of("link", link.replaceFirst(".*=", ""), "password", House.PASSWORD));
        browser.fillIn("/account", "/logout", Map.of());

        var invitedFor = "for [clm_01890a5d-ac96-774b-bcce-b302099a8057] until " + tomorrow();
        assertThat(recordsOf(id))
                .containsExactly(
                        "LOGGED_OUT null",
                        "LOGGED_IN by a link",
                        "PASSWORD_SET null",
                        "PERSON_INVITED " + invitedFor,
                        "PERSON_CREATED out [OUTSIDE_AUDITOR] " + invitedFor);
    }

    @Test
    void aLoginWhoseRecordCannotBeKeptIsNone() throws Exception {
        var person = house.person("unrecorded", Role.EDITOR);
        var database = JdbcClient.create(app.ledger().superuser());
        var browser = new AccessScene(app.at("/"));
        database.sql("alter table access.audit add constraint no_login check (kind <> 'LOGGED_IN') not valid")
                .update();
        try {
            assertThat(browser.logIn("unrecorded", House.PASSWORD).statusCode()).isEqualTo(500);
        } finally {
            database.sql("alter table access.audit drop constraint no_login").update();
        }
        assertThat(browser.session()).isEmpty();
        assertThat(sessionsOf(person)).isZero();
    }

    @Test
    void whoActsForAnotherIsInTheAuditRecordsAsBoth() {
        var machine = house.person("acting", Role.ADMINISTRATOR, Role.INTEGRATION_OWNER);
        var other = house.person("acted-for", Role.ADMINISTRATOR);
        var changed = house.person("changed-for", Role.EDITOR);
        var bearer =
                house.token(machine, Right.PEOPLE, Right.ON_BEHALF).secret().value();

        var answer = app.sendAsIs(HttpRequest.newBuilder(app.at("/api/people/" + changed.id() + "/roles"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .header("On-Behalf-Of", other.id().value())
                .POST(BodyPublishers.ofString("{\"roles\": [\"REVIEWER\"]}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var audit = app.sendAsIs(
                HttpRequest.newBuilder(app.at("/api/audit?limit=1")).header("Authorization", "Bearer " + token));
        var newest = json(audit).get("items").get(0);
        assertThat(newest.get("kind").asString()).isEqualTo("ROLES_CHANGED");
        assertThat(newest.get("actor").asString()).isEqualTo(machine.id().value());
        assertThat(newest.get("onBehalfOf").asString()).isEqualTo(other.id().value());
        letGo(machine);
        letGo(other);
    }

    private static void letGo(Person person) {
        house.gatehouse().people().setActive(person.id(), false, FirstAccount.atTheMachine());
    }

    private static Instant tomorrow() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
    }

    private static List<String> recordsOf(String person) {
        return house.gatehouse().audit().before(Long.MAX_VALUE, 200).stream()
                .filter(record -> person.equals(record.subject()))
                .map(record -> record.kind() + " " + record.detail())
                .toList();
    }

    private static long sessionsOf(Person person) {
        return JdbcClient.create(app.ledger().superuser())
                .sql("select count(*) from access.session where person = :person")
                .param("person", person.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void anOutsideAuditorsCaseAndTimeAreChangedAndBothAreKept() {
        var before = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(600);
        var person = house.outsideAuditor("longer", before, "clm_01890a5d-ac96-774b-bcce-b302099a8057");
        var path = "/api/people/" + person.id() + "/case";

        var changed = post(path, """
                {"caseIds": ["rep_01890a5d-ac96-774b-bcce-b302099a8057"], "until": "%s"}""".formatted(tomorrow()));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("until").asString()).isEqualTo(tomorrow().toString());
        assertThat(json(changed).get("caseIds").get(0).asString()).startsWith("rep_");
        assertThat(recordsOf(person.id().value()).getFirst())
                .isEqualTo("CASE_CHANGED for [clm_01890a5d-ac96-774b-bcce-b302099a8057] until " + before
                        + ", now for [rep_01890a5d-ac96-774b-bcce-b302099a8057] until " + tomorrow());
        assertThat(refused(post(path, "{\"caseIds\": [], \"until\": \"" + tomorrow() + "\"}")))
                .isEqualTo("400 invalid-value");
        assertThat(refused(post(path, "{\"caseIds\": [\"all\"], \"until\": \"" + tomorrow() + "\"}")))
                .isEqualTo("400 invalid-value");
        assertThat(refused(post(path, """
                {"caseIds": ["rep_01890a5d-ac96-774b-bcce-b302099a8057"], "until": "2020-01-01T00:00:00Z"}"""))).isEqualTo("400 invalid-value");
        var editor = house.person("no-auditor", Role.EDITOR);
        assertThat(refused(post("/api/people/" + editor.id() + "/case", """
                {"caseIds": ["rep_01890a5d-ac96-774b-bcce-b302099a8057"], "until": "%s"}""".formatted(tomorrow()))))
                .isEqualTo("400 invalid-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"foo=1", "limit=1&limit=2", "before=9&before=9", "limit=0", "limit=201", "limit=x", "before=-1"})
    void theAuditRecordsTakeParametersAsStrictlyAsEveryList(String parameters) {
        var answer = app.sendAsIs(
                HttpRequest.newBuilder(app.at("/api/audit?" + parameters)).header("Authorization", "Bearer " + token));

        assertThat(refused(answer)).isEqualTo("400 invalid-parameter");
    }

    @Test
    void auditRecordsAreNotRewrittenByAnybody() {
        for (var role : new String[] {Roles.ACCESS, Roles.COMMAND, Roles.QUERY, Roles.OWNER}) {
            for (var sql : new String[] {
                "update access.audit set detail = 'nothing happened'",
                "delete from access.audit",
                "truncate access.audit"
            }) {
                try (var pool = app.ledger().database().pool("rewriter", role, 1)) {
                    var client = JdbcClient.create(pool);
                    assertThat(catchThrowable(() -> client.sql(sql).update()))
                            .as("%s as %s", sql, role)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
        assertThat(catchThrowable(() -> JdbcClient.create(app.ledger().superuser())
                        .sql("delete from access.audit")
                        .update()))
                .as("even the superuser")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theOtherRolesSeeNothingOfWhoMayComeIn() {
        for (var role : new String[] {Roles.COMMAND, Roles.QUERY, Roles.ERASER}) {
            try (var pool = app.ledger().database().pool("looker", role, 1)) {
                var client = JdbcClient.create(pool);
                assertThat(catchThrowable(() -> client.sql("select count(*) from access.person")
                                .query(Long.class)
                                .single()))
                        .as(role)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    private static HttpResponse<String> post(String path, String body) {
        return app.sendAsIs(HttpRequest.newBuilder(app.at(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String refused(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).get("type").asString().replace("urn:onrecord:problem:", "");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
