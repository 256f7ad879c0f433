package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody tries who wants in and may not; byte for byte as it comes over the wire. */
class AccessAttacksJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    private static House house;
    private static String outside;

    @BeforeAll
    static void house() {
        house = new House(app.context().getBean(Gatehouse.class));
        outside = house.token(house.person("outside", Role.OUTSIDE_AUDITOR), Right.values())
                .secret()
                .value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/people/",
                "/api//people",
                "//api/people",
                "/api/./people",
                "/api/claims/../people",
                "/api/claims/%2e%2e/people",
                "/api/claims/..%2fpeople",
                "/api%2fpeople",
                "/api/people;a=b",
                "/api/people;jsessionid=1",
                "/api/people%3bx",
                "/api/people%00",
                "/api/people%20",
                "/API/PEOPLE",
                "/log/../api/people",
                "/log/tile/../../api/people",
                "/log/tile/%2e%2e/%2e%2e/api/people",
                "/onrecord.css/../api/people",
                "/login/../api/people",
                "/api/people.json",
                "/error",
                "/api/people?x=/log/"
            })
    void noWayOfWritingAnAddressLeadsPastItsDoor(String path) throws IOException {
        house.person("secret-name-" + Integer.toHexString(path.hashCode()), Role.EDITOR);

        assertThat(said("GET " + path + " HTTP/1.1"))
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContain("secret-name", "per_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND"})
    void anOutsideAuditorWritesNothingByAnyMethod(String method) throws IOException {
        long before = app.ledger().head();

        var answer = said(
                method + " /api/claims HTTP/1.1", "Authorization: Bearer " + outside, "X-HTTP-Method-Override: POST");

        assertThat(answer).containsPattern("^HTTP/1.1 (4[0-9]{2}|501) ");
        assertThat(app.ledger().head()).isEqualTo(before);
    }

    @Test
    void aCallerCannotSayWhoTheyAre() throws IOException {
        for (var header : new String[] {
            "X-Forwarded-User: chief",
            "X-Remote-User: chief",
            "Actor: chief",
            "On-Behalf-Of: per_x",
            "Authorization: Basic Y2hpZWY6Y2hpZWY=",
            "Authorization: Bearer",
            "Authorization: Bearer null",
            "Cookie: onrecord=",
            "Cookie: onrecord=' or 1=1 --",
            "Cookie: JSESSIONID=1"
        }) {
            assertThat(said("GET /api/people HTTP/1.1", header)).as(header).containsPattern("^HTTP/1.1 40[0134]");
        }
    }

    @Test
    void headersAndBodiesThatAreTooLargeAreRefusedAndTheServerGoesOn() throws IOException {
        for (var header : new String[] {"Authorization: Bearer ort_", "Cookie: onrecord=", "Anything: "}) {
            for (int size : new int[] {9_000, 60_000}) {
                assertThat(said("GET /api/claims HTTP/1.1", header + "A".repeat(size)))
                        .as("%s and %s more", header, size)
                        .startsWith("HTTP/1.1 431")
                        .contains("application/problem+json", "urn:onrecord:problem:headers-too-large");
            }
        }
        assertThat(said("GET /api/claims?q=" + "A".repeat(9_000) + " HTTP/1.1")).startsWith("HTTP/1.1 431");
        var login = app.sendAsIs(HttpRequest.newBuilder(app.at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=a&password=" + "A".repeat(3_000_000))));
        assertThat(login.statusCode()).isBetween(400, 499);
        assertThat(app.sendAsIs(HttpRequest.newBuilder(app.at("/login"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsThereAndWhatIsNotLookTheSameToWhoMayNotKnow() {
        var there = house.person("hidden", Role.EDITOR);
        var one = app.sendAsIs(HttpRequest.newBuilder(app.at("/api/people/" + there.id()))
                .header("Authorization", "Bearer " + outside));
        var none = app.sendAsIs(HttpRequest.newBuilder(app.at("/api/people/per_01890a5d-ac96-774b-bcce-b302099a8057"))
                .header("Authorization", "Bearer " + outside));

        assertThat(one.statusCode()).isEqualTo(403);
        assertThat(one.body().replaceAll("per_[0-9a-f-]+", ""))
                .isEqualTo(none.body().replaceAll("per_[0-9a-f-]+", ""));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void noSecretIsEverInTheLog(CapturedOutput log) throws Exception {
        var person = house.person("logged", Role.ADMINISTRATOR);
        var token = house.token(person, Right.READ).secret().value();
        var link = house.gatehouse()
                .invitations()
                .invite(person.id(), FirstAccount.atTheMachine())
                .value();
        var browser = new AccessScene(app.at("/"));
        browser.logIn("logged", "a wrong password");
        browser.logIn("logged", House.PASSWORD);
        browser.get("/welcome?link=" + link + "x");
        browser.get("/nothing?link=" + link);
        app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims?token=" + token)));
        app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims?limit=x")).header("Authorization", "Bearer " + token));
        said("GET /api/claims HTTP/1.1", "Authorization: Bearer " + token, "Broken header");

        assertThat(log.getAll())
                .doesNotContain(
                        token,
                        link,
                        House.PASSWORD,
                        "a wrong password",
                        browser.session().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/%6Cogin", "/./login", "//login", "/login;a=b", "/welcome", "/%77elcome"})
    void noOtherPageLogsAnybodyInHoweverTheAddressIsWritten(String path) throws Exception {
        if (house.gatehouse().people().byLogin("lured").isEmpty()) {
            house.person("lured", Role.EDITOR);
        }
        for (var type : new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"}) {
            var form = "login=lured&password=" + House.PASSWORD.replace(' ', '+');

            var answer = RawHttp.send(
                    app.at("/"),
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                            + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Set-Cookie: onrecord=");
        }
    }

    private static String said(String firstLine, String... headers) throws IOException {
        var request = new StringBuilder(firstLine).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        return RawHttp.send(app.at("/"), request.toString());
    }
}
