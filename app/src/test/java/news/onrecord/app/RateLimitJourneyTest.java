package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who asks too often is told so, how often is allowed, and when to come back; others are not held up by it. */
class RateLimitJourneyTest {

    private static final int PER_MINUTE = 20;

    @RegisterExtension
    static final RunningApp app = new RunningApp(new DoorSettings(0, true, new AccessSettings(true, PER_MINUTE)));

    @Test
    void eachTokenHasItsOwnCountAndSaysWhatIsLeft() {
        var house = new House(app.context().getBean(Gatehouse.class));
        var owner = house.person("limited", Role.EDITOR);
        var eager = house.token(owner, Right.READ).secret().value();
        var calm = house.token(owner, Right.READ).secret().value();

        var first = ask(eager);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"token\";q=20;w=60");
        assertThat(first.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"token\";r=19;t="));

        var last = first;
        for (int more = 0; more < 2 * PER_MINUTE && last.statusCode() == 200; more++) {
            last = ask(eager);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("urn:onrecord:problem:too-many-requests");
        assertThat(last.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
        assertThat(ask(calm).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensThatOpenNothingCountForTheAddressTheyComeFrom() {
        int status = 401;
        for (int guess = 0; guess < 2 * PER_MINUTE && status == 401; guess++) {
            status = ask("ort_" + "A".repeat(40) + (100 + guess)).statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims"))).statusCode())
                .isEqualTo(429);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("192.0.2.1", 400, at("/api/claims?x=ort_")),
                arguments("192.0.2.2", 403, at("/api/claims").header("On-Behalf-Of", "per_x")),
                arguments("192.0.2.3", 401, at("/api/people")),
                arguments("192.0.2.4", 404, at("/nothing")),
                arguments("192.0.2.5", 403, at("/login").POST(BodyPublishers.noBody())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedIsCountedToo(String address, int status, HttpRequest.Builder request) {
        request.header("X-Forwarded-For", address);
        var first = app.sendAsIs(request);
        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(first.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"address\";r=19;t="));
        assertThat(first.headers().firstValue("X-Correlation-Id")).isPresent();

        assertThat(untilAnother(status, request)).isEqualTo(429);
    }

    @Test
    void aTokenThatActsForNobodyIsCountedToo() {
        var house = new House(app.context().getBean(Gatehouse.class));
        var token = house.token(house.person("wire", Role.INTEGRATION_OWNER), Right.READ, Right.ON_BEHALF)
                .secret()
                .value();
        var request = at("/api/claims")
                .header("Authorization", "Bearer " + token)
                .header("On-Behalf-Of", "per_01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(untilAnother(403, request)).isEqualTo(429);
    }

    @Test
    void theAddressesOfOneNetworkAreOne() {
        var spelt = new String[] {"2001:db8::1", "2001:0db8:0:0:0:0:0:1", "2001:DB8::2", "2001:db8:0:0:ffff::1"};
        int status = 200;
        for (int at = 0; at < 2 * PER_MINUTE && status == 200; at++) {
            status = from(spelt[at % spelt.length]);
        }

        assertThat(status).isEqualTo(429);
        assertThat(from("2001:db8:0:1::1")).isEqualTo(200);
    }

    private static int from(String address) {
        return app.sendAsIs(at("/api/claims").header("X-Forwarded-For", address))
                .statusCode();
    }

    private static int untilAnother(int status, HttpRequest.Builder request) {
        int last = status;
        for (int more = 0; more < 2 * PER_MINUTE && last == status; more++) {
            last = app.sendAsIs(request).statusCode();
        }
        return last;
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(app.at(path));
    }

    private static HttpResponse<String> ask(String token) {
        return app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims")).header("Authorization", "Bearer " + token));
    }
}
