package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who asks too often is told so, how often is allowed, and when to come back; others are not held up by it. */
class RateLimitJourneyTest {

    private static final int PER_MINUTE = 20;

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(true, PER_MINUTE));

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

    private static HttpResponse<String> ask(String token) {
        return app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims")).header("Authorization", "Bearer " + token));
    }
}
