package news.onrecord.app;

import static news.onrecord.app.OpenIdScene.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.OpenIdSettings;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A provider that is down, broken, or another than was said: one clear answer, and passwords still work. */
class OpenIdFaultTest {

    @RegisterExtension
    static final OpenIdProvider provider = new OpenIdProvider();

    @RegisterExtension
    static final RunningApp app = new RunningApp(by(provider.issuer()));

    @RegisterExtension
    static final RunningApp nobodyThere = new RunningApp(by("http://127.0.0.1:1"));

    @RegisterExtension
    static final RunningApp misnamed = new RunningApp(by(provider.issuer().replace("127.0.0.1", "localhost")));

    @RegisterExtension
    static final RunningApp withoutOne = new RunningApp(new AccessSettings(false, 0));

    private static AccessSettings by(String issuer) {
        return new AccessSettings(
                false,
                0,
                Optional.of(
                        new OpenIdSettings(issuer, OpenIdProvider.CLIENT, OpenIdProvider.SECRET, Optional.empty())));
    }

    @Test
    void whereTheProviderIsDownAPageSaysSoAndPasswordsWork() throws Exception {
        new House(nobodyThere.context().getBean(Gatehouse.class)).person("anne", Role.EDITOR);
        var browser = new AccessScene(nobodyThere.at("/"));

        var page = browser.get("/login/openid");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("The OpenID provider cannot be asked", "/login")
                .doesNotContain("127.0.0.1");
        assertThat(nobodyThere
                        .sendAsIs(HttpRequest.newBuilder(nobodyThere.at("/login/openid")))
                        .body())
                .contains("urn:onrecord:problem:provider-unavailable");
        assertThat(location(browser.logIn("anne", House.PASSWORD))).endsWith("/");
    }

    @Test
    void whereTheProviderBreaksOnTheWayAPageSaysSoAndTheNextJourneyIsGood() throws Exception {
        new House(app.context().getBean(Gatehouse.class)).person("anne@news.example", Role.EDITOR);
        provider.honest(Map.of("sub", "a-1", "email", "anne@news.example", "email_verified", true));
        provider.broken = true;
        assertThat(new OpenIdScene(app).travel().statusCode()).isEqualTo(503);

        provider.broken = false;
        provider.saysNo = true;
        assertThat(new OpenIdScene(app).travel().body()).contains("provider-login-failed");

        provider.saysNo = false;
        assertThat(location(new OpenIdScene(app).travel())).endsWith("/account");
    }

    @Test
    void aProviderThatCallsItselfSomethingElseIsNotAsked() throws Exception {
        assertThat(new AccessScene(misnamed.at("/")).get("/login/openid").body())
                .contains("provider-unavailable");
    }

    @Test
    void whereThereIsNoProviderThereIsNoDoorToIt() throws Exception {
        var browser = new AccessScene(withoutOne.at("/"));

        assertThat(browser.get("/login").body()).doesNotContain("openid");
        assertThat(browser.get("/login/openid").statusCode()).isEqualTo(404);
        assertThat(browser.get("/login/openid/answer?code=x&state=y").statusCode())
                .isEqualTo(404);
    }
}
