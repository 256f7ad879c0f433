package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How machines come in, and who is on record as the actor of what they did. */
class TokensJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    private static final String CLAIM = "{\"statement\": \"300,000 posts have been made.\"}";

    private static House house;

    @BeforeAll
    static void house() {
        house = new House(app.context().getBean(Gatehouse.class));
    }

    @Test
    void theOwnerOfTheTokenIsTheActorAndTheTokenTheClient() {
        var owner = house.person("owner", Role.EDITOR, Role.INTEGRATION_OWNER);
        var token = house.token(owner, Right.RECORD);

        var answer = record(token.secret().value(), "X-Correlation-Id", "desk-2026-11-27");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("desk-2026-11-27");
        var metadata = metadata(answer);
        assertThat(metadata.get("actor").asString()).isEqualTo(owner.id().value());
        assertThat(metadata.get("client").asString())
                .isEqualTo(token.token().id().value());
        assertThat(metadata.get("correlationId").asString()).isEqualTo("desk-2026-11-27");
        assertThat(metadata.has("onBehalfOf")).isFalse();
    }

    @Test
    void aCorrelationIdOfAnotherFormIsNotPutOnRecord() {
        var token = house.token(house.person("careless", Role.EDITOR), Right.RECORD);

        var answer = record(token.secret().value(), "X-Correlation-Id", "<script>");

        assertThat(metadata(answer).get("correlationId").asString()).matches("[0-9a-f-]{36}");
    }

    @Test
    void theTraceOfATraceparentIsTheCorrelationId() {
        var token = house.token(house.person("traced", Role.EDITOR), Right.RECORD);

        var answer = record(
                token.secret().value(), "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(metadata(answer).get("correlationId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void whoActsForAnotherIsRecordedAsBoth() {
        var machine = house.person("wire", Role.EDITOR, Role.INTEGRATION_OWNER);
        var editor = house.person("jane", Role.EDITOR);
        var token = house.token(machine, Right.RECORD, Right.ON_BEHALF);

        var answer = record(token.secret().value(), "On-Behalf-Of", editor.id().value());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(metadata(answer).get("actor").asString())
                .isEqualTo(machine.id().value());
        assertThat(metadata(answer).get("onBehalfOf").asString())
                .isEqualTo(editor.id().value());
    }

    @Test
    void whoActsForAnotherMayNoMoreThanTheOther() {
        var token =
                house.token(house.person("wire2", Role.EDITOR, Role.INTEGRATION_OWNER), Right.RECORD, Right.ON_BEHALF);
        var reviewer = house.person("second", Role.REVIEWER);

        assertThat(refused(record(
                        token.secret().value(), "On-Behalf-Of", reviewer.id().value())))
                .isEqualTo("403 not-allowed");
        assertThat(refused(record(token.secret().value(), "On-Behalf-Of", "per_nobody")))
                .isEqualTo("403 not-allowed");
    }

    @Test
    void withoutTheScopeNobodyActsForAnother() {
        var token = house.token(house.person("wire3", Role.EDITOR, Role.INTEGRATION_OWNER), Right.RECORD);
        var editor = house.person("joan", Role.EDITOR);

        assertThat(refused(record(
                        token.secret().value(), "On-Behalf-Of", editor.id().value())))
                .isEqualTo("403 not-allowed");
    }

    @Test
    void aTokenMayNoMoreThanItsScopesAndItsOwnersRolesOfNow() {
        var owner = house.person("promoted", Role.EDITOR);
        var reading = house.token(owner, Right.READ);
        var recording = house.token(owner, Right.READ, Right.RECORD);
        assertThat(refused(record(reading.secret().value()))).isEqualTo("403 not-allowed");
        assertThat(record(recording.secret().value()).statusCode()).isEqualTo(201);

        house.gatehouse().people().changeRoles(owner.id(), EnumSet.of(Role.REVIEWER), FirstAccount.atTheMachine());

        assertThat(refused(record(recording.secret().value()))).isEqualTo("403 not-allowed");
    }

    @Test
    void aTokenThatIsUnknownExpiredOrRevokedOrWhoseOwnerWasLetGoOpensNothing() {
        var owner = house.person("leaver", Role.EDITOR);
        var now = Clock.systemUTC().instant();
        var expired = house.token(owner, now.minus(Duration.ofSeconds(1)), Right.RECORD);
        var revoked = house.token(owner, Right.RECORD);
        var good = house.token(owner, Right.RECORD);
        house.gatehouse().tokens().revoke(revoked.token().id(), FirstAccount.atTheMachine());

        assertThat(refused(record("ort_" + "A".repeat(43)))).isEqualTo("401 token-refused");
        assertThat(refused(record("something else"))).isEqualTo("401 token-refused");
        assertThat(refused(record(expired.secret().value()))).isEqualTo("401 token-refused");
        assertThat(refused(record(revoked.secret().value()))).isEqualTo("401 token-refused");
        assertThat(record(good.secret().value()).statusCode()).isEqualTo(201);
        house.gatehouse().people().setActive(owner.id(), false, FirstAccount.atTheMachine());
        assertThat(refused(record(good.secret().value()))).isEqualTo("401 token-refused");
    }

    @Test
    void aTokenInAnAddressIsRefusedEvenIfItIsGood() {
        var token = house.token(house.person("copier", Role.EDITOR), Right.READ)
                .secret()
                .value();

        for (var path : new String[] {"/api/claims?token=" + token, "/api/claims?q=" + token, "/claims/" + token}) {
            assertThat(refused(app.sendAsIs(HttpRequest.newBuilder(app.at(path)))))
                    .isEqualTo("400 token-in-address");
        }
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        var owner = house.person("maker", Role.INTEGRATION_OWNER);
        var first = house.token(owner, Right.TOKENS, Right.READ).secret().value();
        var made = make(first, "read", Duration.ofMinutes(30));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var secret = json(made).get("token").asString();

        var listed = app.sendAsIs(request("/api/tokens", first));

        assertThat(secret).matches("ort_[A-Za-z0-9_-]{43}");
        assertThat(app.sendAsIs(request("/api/claims", secret)).statusCode()).isEqualTo(200);
        assertThat(listed.body()).contains("the wire's importer").doesNotContain(secret);
        assertThat(stored("select t::text from access.token t")).doesNotContain(secret.substring(4));
    }

    @Test
    void whatATokenMakesLastsNoLongerAndEndsWithIt() {
        var owner = house.person("forger", Role.INTEGRATION_OWNER);
        var stolen = house.token(owner, Right.TOKENS, Right.READ);

        assertThat(refused(make(stolen.secret().value(), "read", Duration.ofDays(300))))
                .isEqualTo("400 invalid-value");
        var child = json(make(stolen.secret().value(), "tokens\", \"read", Duration.ofMinutes(50)));
        var grandchild = json(make(child.get("token").asString(), "read", Duration.ofMinutes(40)));
        assertThat(reads(grandchild.get("token").asString())).isEqualTo(200);
        house.gatehouse().tokens().revoke(stolen.token().id(), FirstAccount.atTheMachine());

        assertThat(reads(child.get("token").asString())).isEqualTo(401);
        assertThat(reads(grandchild.get("token").asString())).isEqualTo(401);
        assertThat(house.gatehouse().audit().before(Long.MAX_VALUE, 3))
                .extracting(record -> record.kind() + " " + record.subject())
                .contains(
                        "TOKEN_REVOKED " + child.get("id").asString(),
                        "TOKEN_REVOKED " + grandchild.get("id").asString());
    }

    private static int reads(String token) {
        return app.sendAsIs(request("/api/claims", token)).statusCode();
    }

    private static HttpResponse<String> make(String token, String scopes, Duration lasts) {
        return app.sendAsIs(request("/api/tokens", token).POST(BodyPublishers.ofString("""
                {"name": "the wire's importer", "scopes": ["%s"], "expiresAt": "%s"}""".formatted(
                        scopes, Clock.systemUTC().instant().plus(lasts)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"scopes\": [null], \"expiresAt\": \"SOON\"}",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"expiresAt\": 1798761600}",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"expiresAt\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"name\": \"\\ud800\", \"scopes\": [\"read\"], \"expiresAt\": \"SOON\"}",
                "{\"name\": \" \", \"scopes\": [\"read\"], \"expiresAt\": \"SOON\"}"
            })
    void whatCannotBeATokenIsRefused(String body) {
        var maker =
                house.token(house.person("maker-" + body.hashCode(), Role.INTEGRATION_OWNER), Right.TOKENS, Right.READ);
        var soon = Clock.systemUTC().instant().plus(Duration.ofMinutes(5)).toString();

        var answer = app.sendAsIs(request("/api/tokens", maker.secret().value())
                .POST(BodyPublishers.ofString(body.replace("SOON", soon))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void nobodyMakesATokenThatMayMoreThanItsMaker() {
        var owner = house.person("greedy", Role.INTEGRATION_OWNER);
        var token = house.token(owner, Right.TOKENS).secret().value();

        assertThat(refused(make(token, "record", Duration.ofMinutes(5)))).isEqualTo("403 not-allowed");
    }

    @Test
    void whatIsOnRecordIsNotReadWithoutAnythingToShow() {
        assertThat(refused(app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims")))))
                .isEqualTo("401 not-signed-in");
        assertThat(refused(app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(CLAIM)))))
                .isEqualTo("401 not-signed-in");
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(app.at(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> record(String token, String... headers) {
        var request = request("/api/claims", token).POST(BodyPublishers.ofString(CLAIM));
        return app.sendAsIs(headers.length == 0 ? request : request.headers(headers));
    }

    private static String refused(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).get("type").asString().replace("urn:onrecord:problem:", "");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode metadata(HttpResponse<String> answer) {
        long position = json(answer).get("position").asLong();
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(JdbcClient.create(app.ledger().superuser())
                        .sql("select metadata from ledger.event where position = :position")
                        .param("position", position)
                        .query(byte[].class)
                        .single()));
    }

    private static String stored(String sql) {
        return String.join(
                "\n",
                JdbcClient.create(app.ledger().superuser())
                        .sql(sql)
                        .query(String.class)
                        .list());
    }
}
