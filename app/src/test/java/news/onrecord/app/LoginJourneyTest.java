package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Role;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People in front of a browser: they log in and out, and those who try to come in another way do not. */
class LoginJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    private static House house;

    @BeforeAll
    static void house() {
        house = new House(app.context().getBean(Gatehouse.class));
    }

    @Test
    void whoIsNotLoggedInIsAskedWhoTheyAreAndComesBackToWhereTheyWantedToBe() throws Exception {
        house.person("anne", Role.EDITOR);
        var browser = browser();

        var asked = browser.get("/?q=posts");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).isEqualTo("/login?to=%2F%3Fq%3Dposts");
        var answer = browser.fillIn(
                location(asked), "/login", Map.of("login", "Anne", "password", House.PASSWORD, "to", "/?q=posts"));

        assertThat(location(answer)).endsWith("/?q=posts");
        assertThat(browser.get("/?q=posts").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("anne of the house", "editor");
    }

    @Test
    void nobodyIsSentToAnotherHouseAfterLoggingIn() throws Exception {
        house.person("lured", Role.EDITOR);
        for (var elsewhere :
                new String[] {"//news.example/", "https://news.example/", "/\\news.example", "/%0d%0aX: y"}) {
            var answer = browser()
                    .fillIn("/login", "/login", Map.of("login", "lured", "password", House.PASSWORD, "to", elsewhere));

            assertThat(location(answer)).doesNotContain("news.example").endsWith("/");
        }
    }

    @Test
    void aWrongPasswordAndALoginThatNobodyHasGetTheSameAnswer() throws Exception {
        house.person("known", Role.EDITOR);

        var wrong = browser().logIn("known", "another password");
        var unknown = browser().logIn("unknown", "another password");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(anonymous(wrong.body(), "known")).isEqualTo(anonymous(unknown.body(), "unknown"));
        assertThat(browser().logIn("a\0b", "another password").statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Login or password is not right.").doesNotContain("another password");
    }

    @Test
    void whatIsTooLongToBeALoginIsNotRepeatedOnThePage() throws Exception {
        var answer = browser().logIn("x".repeat(201), "another password");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("x".repeat(201));
    }

    @Test
    void afterSomeWrongGuessesNotEvenTheRightPasswordIsListenedTo() throws Exception {
        house.person("guessed", Role.EDITOR);
        for (var login : new String[] {"guessed", "nobody-of-that-name"}) {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(browser().logIn(login, "guess number " + guess).statusCode())
                        .isEqualTo(401);
            }
            assertThat(browser().logIn(login, House.PASSWORD).statusCode())
                    .as(login)
                    .isEqualTo(429);
        }
        Thread.sleep(2_500);
        assertThat(browser().logIn("guessed", House.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aFormThatWasNotOursChangesNothing() throws Exception {
        house.person("victim", Role.EDITOR, Role.ADMINISTRATOR);
        var browser = browser();
        browser.logIn("victim", House.PASSWORD);
        long before = app.ledger().head();

        var forged = browser.send(HttpRequest.newBuilder(app.at("/api/claims"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"statement\": \"a\"}")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("urn:onrecord:problem:forged-request");
        assertThat(browser.postForged("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(app.ledger().head()).isEqualTo(before);
        assertThat(browser()
                        .postForged("/login", Map.of("login", "victim", "password", House.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasPlantedBeforeIsWorthNothingAfterwards() throws Exception {
        house.person("fixed", Role.EDITOR);
        var browser = browser();
        browser.plant("onrecord", "planted-by-somebody-else");

        var answer = browser.logIn("fixed", House.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("onrecord="))
                .singleElement()
                .asString()
                .doesNotContain("planted");
        var attacker = browser();
        attacker.plant("onrecord", "planted-by-somebody-else");
        assertThat(attacker.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aNewLoginEndsTheSessionBefore() throws Exception {
        house.person("twice", Role.EDITOR);
        var browser = browser();
        browser.logIn("twice", House.PASSWORD);
        var first = browser.session().orElseThrow();

        browser.logIn("twice", House.PASSWORD);

        var thief = browser();
        thief.plant("onrecord", first);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void whatChangedAboutAPersonHoldsAtTheNextRequest() throws Exception {
        var person = house.person("changed", Role.ADMINISTRATOR);
        var browser = browser();
        browser.logIn("changed", House.PASSWORD);
        assertThat(browser.ask("/api/people").statusCode()).isEqualTo(200);
        house.person("other-administrator", Role.ADMINISTRATOR);

        house.gatehouse().people().changeRoles(person.id(), EnumSet.of(Role.EDITOR), FirstAccount.atTheMachine());
        assertThat(browser.ask("/api/people").statusCode()).isEqualTo(403);

        house.gatehouse().people().setActive(person.id(), false, FirstAccount.atTheMachine());
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void loggingOutEverywhereEndsTheOtherBrowsersToo() throws Exception {
        house.person("everywhere", Role.EDITOR);
        var desk = browser();
        var phone = browser();
        desk.logIn("everywhere", House.PASSWORD);
        phone.logIn("everywhere", House.PASSWORD);
        var kept = desk.session().orElseThrow();

        assertThat(location(desk.fillIn("/account", "/logout-everywhere", Map.of())))
                .endsWith("/login");

        assertThat(phone.get("/account").statusCode()).isEqualTo(303);
        var thief = browser();
        thief.plant("onrecord", kept);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void anOutsideAuditorReadsUntilTheirTimeIsOver() throws Exception {
        var soon = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
        house.person("visitor", soon, Role.OUTSIDE_AUDITOR);
        var browser = browser();
        browser.logIn("visitor", House.PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        JdbcClient.create(app.ledger().superuser())
                .sql("update access.person set until = now() where login = 'visitor'")
                .update();

        assertThat(browser.get("/").statusCode()).isEqualTo(303);
        assertThat(browser().logIn("visitor", House.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionIsKeptAsAHashAndTheCookieFromScriptsAndOtherSites() throws Exception {
        house.person("cookie", Role.EDITOR);
        var browser = browser();
        var answer = browser.logIn("cookie", House.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("onrecord=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure"));
        assertThat(JdbcClient.create(app.ledger().superuser())
                        .sql("select s::text from access.session s")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(browser.session().orElseThrow()));
    }

    @Test
    void everyAnswerTellsTheBrowserToKeepScriptsAndFramesOut() throws Exception {
        for (var path : new String[] {"/login", "/nothing-here", "/api/claims", "/onrecord.css", "/log/vkey"}) {
            var headers = browser().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
        }
    }

    @Test
    void anotherPasswordIsChosenByWhoKnowsTheOneBeforeAndEndsEveryOtherSession() throws Exception {
        var person = house.person("changer", Role.EDITOR);
        var here = browser();
        var elsewhere = browser();
        here.logIn("changer", House.PASSWORD);
        elsewhere.logIn("changer", House.PASSWORD);
        var old = here.session().orElseThrow();

        var guessed = change(here, "four words somebody guesses", "five words that nobody guesses");
        var weak = change(here, House.PASSWORD, "short");
        var changed = change(here, House.PASSWORD, "five words that nobody guesses");

        assertThat(guessed.statusCode()).isEqualTo(401);
        assertThat(guessed.body()).contains("The password that you have now is another.");
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(location(changed)).endsWith("/account");
        assertThat(here.session()).isPresent().get().isNotEqualTo(old);
        assertThat(here.ask("/api/me").statusCode()).isEqualTo(200);
        assertThat(elsewhere.ask("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser().logIn("changer", House.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(location(browser().logIn("changer", "five words that nobody guesses")))
                .isEqualTo("/");
        assertThat(house.gatehouse().audit().before(Long.MAX_VALUE, 100))
                .filteredOn(record -> person.id().value().equals(record.subject()))
                .extracting(AuditRecord::kind)
                .contains(AuditKind.PASSWORD_SET, AuditKind.LOGIN_FAILED);
    }

    private static HttpResponse<String> change(AccessScene browser, String current, String password) throws Exception {
        return browser.fillIn("/account", "/account/password", Map.of("current", current, "password", password));
    }

    @Test
    void whatEveryPageLoadsLeavesItsFormsAsTheyAre() throws Exception {
        house.person("loader", Role.EDITOR);
        var browser = browser();
        browser.logIn("loader", House.PASSWORD);

        for (var path : List.of("/onrecord.css", "/onrecord.svg", "/api/me")) {
            assertThat(browser.ask(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aPasswordInTheAddressLogsNobodyIn() throws Exception {
        house.person("written-down", Role.EDITOR);
        var browser = browser();

        var answer = browser.fillIn(
                "/login", "/login?login=written-down&password=" + House.PASSWORD.replace(' ', '+'), Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("a password in the form");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void otherSitesMayReadNothing() throws Exception {
        var answer =
                browser().send(HttpRequest.newBuilder(app.at("/log/vkey")).header("Origin", "https://news.example"));
        var preflight = browser()
                .send(HttpRequest.newBuilder(app.at("/api/claims"))
                        .header("Origin", "https://news.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private static AccessScene browser() {
        return new AccessScene(app.at("/"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no location: " + answer.statusCode());
    }

    private static String anonymous(String page, String login) {
        return page.replaceAll("name=\"_csrf\"[^>]*>", "").replace("\"" + login + "\"", "\"\"");
    }
}
