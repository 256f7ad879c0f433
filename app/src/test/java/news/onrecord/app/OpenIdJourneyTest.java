package news.onrecord.app;

import static news.onrecord.app.OpenIdScene.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.OpenIdSettings;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.audit.AuditRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Logging in by an OpenID provider, a real one on this machine: who was let in comes in, and nobody else does. */
@ExtendWith(OutputCaptureExtension.class)
class OpenIdJourneyTest {

    @RegisterExtension
    static final OpenIdProvider provider = new OpenIdProvider();

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(
            false,
            0,
            Optional.of(new OpenIdSettings(
                    provider.issuer(), OpenIdProvider.CLIENT, OpenIdProvider.SECRET, Optional.empty()))));

    private static House house;

    @BeforeAll
    static void house() {
        house = new House(app.context().getBean(Gatehouse.class));
    }

    @Test
    void whoWasLetInUnderTheirAddressComesInAndIsKnownByTheProvidersNameAfterwards() throws Exception {
        house.person("jane@news.example", Role.EDITOR);
        provider.honest(person("j-1", "Jane@news.example", true));
        var jane = new OpenIdScene(app);

        assertThat(jane.browser().get("/login?to=/?q=posts").body()).contains("/login/openid?to=/?q%3Dposts");
        assertThat(location(jane.travel("/?q=posts"))).endsWith("/?q=posts");
        assertThat(jane.browser().get("/account").body()).contains("jane@news.example");

        provider.honest(person("j-1", "married@news.example", true));
        assertThat(location(new OpenIdScene(app).travel())).endsWith("/account");

        provider.honest(person("j-2", "jane@news.example", true));
        refused("another person who got Jane's address later", new OpenIdScene(app).travel());
        assertThat(location(new AccessScene(app.at("/")).logIn("jane@news.example", House.PASSWORD)))
                .as("her password still works")
                .endsWith("/");
    }

    @Test
    void anAddressThatIsOnlySaidOnRequestIsAskedFor() throws Exception {
        house.person("jules@news.example", Role.EDITOR);
        provider.honest(Map.of("sub", "j-5"));
        provider.more = Map.of("email", "jules@news.example", "email_verified", true);

        assertThat(location(new OpenIdScene(app).travel())).endsWith("/account");
    }

    @Test
    void whoWasNotLetInOrHasNoVerifiedAddressDoesNotComeIn() throws Exception {
        provider.honest(person("s-1", "stranger@news.example", true));
        refused("a stranger", new OpenIdScene(app).travel());

        house.person("jack@news.example", Role.EDITOR);
        provider.honest(person("j-6", "jack@news.example", false));
        refused("an address that is not verified", new OpenIdScene(app).travel());
        provider.honest(Map.of("sub", "j-6", "email", "jack@news.example"));
        refused("an address of which nothing is said", new OpenIdScene(app).travel());
        provider.honest(Map.of("sub", "j-6", "preferred_username", "jack@news.example", "email_verified", true));
        refused("a name that looks like an address", new OpenIdScene(app).travel());
        provider.honest(person("j-6", "jac\u212A@news.example", true));
        refused("a Kelvin sign, which is a k in lower case", new OpenIdScene(app).travel());
    }

    @Test
    void whoWasLetGoDoesNotComeInWhetherTheProviderKnewThemOrNot() throws Exception {
        var known = house.person("john@news.example", Role.EDITOR);
        provider.honest(person("j-3", "john@news.example", true));
        assertThat(location(new OpenIdScene(app).travel())).endsWith("/account");
        house.gatehouse().people().setActive(known.id(), false, FirstAccount.atTheMachine());
        refused("who was known", new OpenIdScene(app).travel());

        var unknown = house.person("joe@news.example", Role.EDITOR);
        house.gatehouse().people().setActive(unknown.id(), false, FirstAccount.atTheMachine());
        provider.honest(person("j-7", "joe@news.example", true));
        refused("who was not", new OpenIdScene(app).travel());
    }

    @Test
    void anAdministratorLinksWhoseAddressTheProviderDoesNotSay() throws Exception {
        var person = house.person("jill", Role.EDITOR);
        var other = house.person("other-jill", Role.EDITOR);
        provider.honest(Map.of("sub", "j-8"));
        refused("who is not linked", new OpenIdScene(app).travel());

        assertThat(link(person.id().value(), "j-8").statusCode()).isEqualTo(200);
        var jill = new OpenIdScene(app);
        assertThat(location(jill.travel())).endsWith("/account");
        assertThat(jill.browser().get("/account").body()).contains("jill of the house");

        assertThat(link(other.id().value(), "j-8").body()).contains("urn:onrecord:problem:login-taken");
        assertThat(link(other.id().value(), "").body()).contains("urn:onrecord:problem:invalid-value");
    }

    @Test
    void everyLoginAndEveryFailureIsKeptAndTheSecretsAreNowhere(CapturedOutput printed) throws Exception {
        var person = house.person("june@news.example", Role.EDITOR);
        provider.honest(person("j-9", "june@news.example", true));
        var scene = new OpenIdScene(app);
        var question = scene.question("/account");
        var answer = OpenIdScene.answer(question);
        scene.browser().get(answer);
        refused("the same answer again", scene.browser().get(answer));
        provider.honest(person("s-2", "stranger@news.example", true));
        refused("a stranger", new OpenIdScene(app).travel());
        provider.sign = OpenIdProvider.signedByAnother("one");
        refused("somebody else's signature", new OpenIdScene(app).travel());

        var records = house.gatehouse().audit().before(Long.MAX_VALUE, 5);
        assertThat(records)
                .extracting(record -> record.kind() + " " + record.detail())
                .containsExactly(
                        "LOGIN_FAILED by the provider, whose answer is not believed",
                        "LOGIN_FAILED by the provider, which says it is " + provider.issuer() + " s-2",
                        "LOGIN_FAILED by the provider, but nobody asked it",
                        "LOGGED_IN by the provider",
                        "IDENTITY_LINKED " + provider.issuer() + " j-9");
        assertThat(records)
                .extracting(AuditRecord::subject)
                .contains(person.id().value());
        assertThat(records).extracting(AuditRecord::address).containsOnly("127.0.0.1");
        var code = answer.replaceFirst(".*code=([^&]+).*", "$1");
        assertThat(printed.getAll())
                .contains("is not believed: [invalid_id_token]")
                .doesNotContain(OpenIdProvider.SECRET, code);
        assertThat(question).doesNotContain("secret");
        assertThat(records.toString()).doesNotContain(OpenIdProvider.SECRET, code);
    }

    @Test
    void whoAsksTheProviderForNothingSeesNoneOfIt() throws Exception {
        assertThat(app.sendAsIs(HttpRequest.newBuilder(app.at("/login/openid/answer?code=x&state=y")))
                        .body())
                .contains("urn:onrecord:problem:provider-login-failed");
    }

    private static Map<String, Object> person(String subject, String address, boolean verified) {
        return Map.of("sub", subject, "email", address, "email_verified", verified);
    }

    private static HttpResponse<String> link(String id, String subject) {
        var chief =
                house.gatehouse().people().byLogin("chief").orElseGet(() -> house.person("chief", Role.ADMINISTRATOR));
        return app.sendAsIs(HttpRequest.newBuilder(app.at("/api/people/" + id + "/identity"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + house.token(chief, Right.PEOPLE).secret().value())
                .POST(BodyPublishers.ofString(
                        "{\"issuer\": \"" + provider.issuer() + "\", \"subject\": \"" + subject + "\"}")));
    }

    private static void refused(String who, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(who).isEqualTo(401);
        assertThat(answer.body()).as(who).contains("The OpenID provider did not open this", "provider-login-failed");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as(who)
                .noneMatch(cookie -> List.of("onrecord").contains(cookie.replaceFirst("=.*", "")));
    }
}
