package news.onrecord.app;

import static news.onrecord.app.OpenIdScene.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.OpenIdSettings;
import news.onrecord.access.Role;
import news.onrecord.access.audit.AuditRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody would try who may not come in, or wants to come in as another, where people log in by a provider. */
class OpenIdAttacksJourneyTest {

    @RegisterExtension
    static final OpenIdProvider provider = new OpenIdProvider();

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(
            false,
            0,
            Optional.of(new OpenIdSettings(
                    provider.issuer(), OpenIdProvider.CLIENT, OpenIdProvider.SECRET, Optional.empty()))));

    @BeforeAll
    static void letIn() {
        new House(app.context().getBean(Gatehouse.class)).person("joan@news.example", Role.EDITOR);
    }

    @BeforeEach
    void honest() {
        provider.honest(Map.of("sub", "j-4", "email", "joan@news.example", "email_verified", true));
    }

    @Test
    void failuresByTheProviderThatComeInAFloodAreToldTogether() throws Exception {
        var browser = new AccessScene(app.at("/"));
        var database = JdbcClient.create(app.ledger().superuser());
        browser.get("/login/openid/answer?state=x&code=y");
        database.sql("update access.attempt set failures = 59, blocked_until = now()")
                .update();
        browser.get("/login/openid/answer?state=x&code=y");
        for (int more = 0; more < 3; more++) {
            assertThat(browser.get("/login/openid/answer?state=x&code=y").statusCode())
                    .isEqualTo(401);
        }
        database.sql("update access.attempt set failures = 0, blocked_until = now()")
                .update();
        browser.get("/login/openid/answer?state=x&code=y");

        assertThat(app.context().getBean(Gatehouse.class).audit().before(Long.MAX_VALUE, 3))
                .extracting(AuditRecord::detail)
                .containsExactly(
                        "by the provider, but nobody asked it; failures before that left no record: 3",
                        "by the provider, but nobody asked it",
                        "by the provider, but nobody asked it");
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claims("another journey's nonce", claims -> claims.claim("nonce", "another")),
                claims("no nonce", claims -> claims.claim("nonce", null)),
                claims("for another client", claims -> claims.audience("another client")),
                claims(
                        "for another client too, and given to that one",
                        claims -> claims.audience(List.of(OpenIdProvider.CLIENT, "another"))
                                .claim("azp", "another")),
                claims("for nobody", claims -> claims.audience((String) null)),
                claims("of another issuer", claims -> claims.issuer("http://127.0.0.1:1")),
                claims("of no issuer", claims -> claims.issuer(null)),
                claims("expired", claims -> claims.expirationTime(ago(300)).issueTime(ago(600))),
                claims("without an end", claims -> claims.expirationTime(null)),
                claims("about nobody", claims -> claims.subject(null)));
    }

    private static Arguments claims(String name, UnaryOperator<JWTClaimsSet.Builder> meddle) {
        return Arguments.of(name, meddle);
    }

    private static Date ago(long seconds) {
        return Date.from(Clock.systemUTC().instant().minusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void anIdTokenThatIsNotForThisJourneyOpensNothing(String name, UnaryOperator<JWTClaimsSet.Builder> meddle)
            throws Exception {
        provider.meddle = meddle;

        assertThat(new OpenIdScene(app).travel().statusCode()).as(name).isEqualTo(401);
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                signature("another's key under the same name", OpenIdProvider.signedByAnother("one")),
                signature("another's key under its own name", OpenIdProvider.signedByAnother("two")),
                signature("nobody's", claims -> new PlainJWT(claims).serialize()),
                signature(
                        "the client's secret as the key",
                        OpenIdProvider.signedWith(OpenIdProvider.SECRET.getBytes(StandardCharsets.UTF_8))),
                signature("no token at all", _ -> "a.b.c"));
    }

    private static Arguments signature(String name, Function<JWTClaimsSet, String> sign) {
        return Arguments.of(name, sign);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void anIdTokenThatTheProviderDidNotSignOpensNothing(String name, Function<JWTClaimsSet, String> sign)
            throws Exception {
        provider.sign = sign;

        assertThat(new OpenIdScene(app).travel().statusCode()).as(name).isEqualTo(401);
    }

    @Test
    void aForgedStateOpensNothing() throws Exception {
        var traveller = new OpenIdScene(app);
        var answer = OpenIdScene.answer(traveller.question("/"));

        for (var forged : List.of(
                answer.replaceFirst("state=", "state=x"),
                answer.replaceFirst("&state=.*", ""),
                answer.replaceFirst("&state=.*", "&state="),
                answer.replaceFirst("&state=.*", "&state=%00"))) {
            assertThat(traveller.browser().get(forged).statusCode()).as(forged).isEqualTo(401);
        }
        assertThat(traveller.browser().get(answer).statusCode())
                .as("and does not end the journey of who was sent there")
                .isEqualTo(302);
    }

    @Test
    void anAnswerIsGoodOnceAndOnlyInTheBrowserThatAsked() throws Exception {
        var traveller = new OpenIdScene(app);
        var answer = OpenIdScene.answer(traveller.question("/"));

        assertThat(new AccessScene(app.at("/")).get(answer).statusCode())
                .as("an attacker's answer in somebody else's browser, or the other way round")
                .isEqualTo(401);
        assertThat(traveller.browser().get(answer).statusCode()).isEqualTo(302);
        assertThat(traveller.browser().get(answer).statusCode()).as("again").isEqualTo(401);
    }

    @Test
    void aCodeOfAnotherJourneyOpensNothing() throws Exception {
        var used = code(OpenIdScene.answer(new OpenIdScene(app).question("/")));
        var victims = new OpenIdScene(app);
        var stolen = code(OpenIdScene.answer(victims.question("/")));
        var attacker = new OpenIdScene(app);

        for (var code : List.of(used, stolen)) {
            var answer = OpenIdScene.answer(attacker.question("/")).replaceFirst("code=[^&]+", "code=" + code);
            assertThat(attacker.browser().get(answer).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aJourneyThatTookTooLongEndsNowhere() throws Exception {
        var traveller = new OpenIdScene(app);
        var answer = OpenIdScene.answer(traveller.question("/"));
        JdbcClient.create(app.ledger().superuser())
                .sql("update access.journey set expires_at = now() - interval '1 second'")
                .update();

        assertThat(traveller.browser().get(answer).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsSentToAnotherHouseAfterLoggingIn() throws Exception {
        for (var elsewhere : List.of(
                "//news.example/",
                "https://news.example/",
                "/%5Cnews.example",
                "/%0d%0aX:%20y",
                "%2F%2Fnews.example")) {
            var answer = new OpenIdScene(app).travel(elsewhere);

            assertThat(location(answer))
                    .as(elsewhere)
                    .doesNotContain("news.example")
                    .endsWith("/");
            assertThat(answer.headers().firstValue("X")).isEmpty();
        }
    }

    @Test
    void aSessionThatWasPlantedIsWorthNothingAfterwards() throws Exception {
        var joan = new OpenIdScene(app);
        joan.browser().plant("onrecord", "planted-by-somebody-else");

        assertThat(joan.travel().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("onrecord="))
                .singleElement()
                .asString()
                .doesNotContain("planted");
        isWorthNothing("planted-by-somebody-else");
    }

    @Test
    void aNewLoginEndsTheSessionBefore() throws Exception {
        var joan = new OpenIdScene(app);
        joan.travel();
        var first = joan.browser().session().orElseThrow();

        joan.travel();

        isWorthNothing(first);
        assertThat(joan.browser().get("/account").statusCode()).isEqualTo(200);
    }

    private static void isWorthNothing(String session) throws Exception {
        var thief = new AccessScene(app.at("/"));
        thief.plant("onrecord", session);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void whatABrowserKeepsOfAJourneyIsHiddenFromScriptsAndStoredAsAHash() throws Exception {
        var begun = new AccessScene(app.at("/")).get("/login/openid");

        var cookie = begun.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("onrecord-journey="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(begun.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(JdbcClient.create(app.ledger().superuser())
                        .sql("select j::text from access.journey j")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(cookie.replaceFirst("onrecord-journey=([^;]+).*", "$1")));
    }

    private static String code(String answer) {
        return answer.replaceFirst(".*code=([^&]+).*", "$1");
    }
}
