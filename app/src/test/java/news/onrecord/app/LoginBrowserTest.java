package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.OpenIdSettings;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first account, logging in and logging out as a person sees them; nothing on the pages breaks their own policy. */
class LoginBrowserTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    @RegisterExtension
    static final OpenIdProvider provider = new OpenIdProvider();

    @RegisterExtension
    static final RunningApp byProvider = new RunningApp(new AccessSettings(
            false,
            0,
            Optional.of(new OpenIdSettings(
                    provider.issuer(), OpenIdProvider.CLIENT, OpenIdProvider.SECRET, Optional.empty()))));

    @RegisterExtension
    static final Browser browser = new Browser(true);

    @Test
    void somebodyMakesTheFirstAccountLogsOutAndLogsInAgain() {
        var link = app.context()
                .getBean(Gatehouse.class)
                .invitations()
                .setup(FirstAccount.atTheMachine())
                .orElseThrow();
        var page = browser.visit(app.at("/log/vkey").toString());
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(app.at("/welcome?link=" + link.value()).toString());
        picture(page, "welcome");
        page.getByLabel("Your name").fill("Jane Roe");
        page.getByLabel("Login").fill("jane");
        page.getByLabel("Password").fill(House.PASSWORD);
        press(page, "Set the password");

        assertThat(page.getByRole(AriaRole.HEADING).first().innerText()).isEqualTo("Jane Roe");
        picture(page, "account");
        page.navigate(app.at("/").toString());
        assertThat(page.getByRole(AriaRole.HEADING).first().innerText()).isEqualTo("A ledger of news claims");
        page.navigate(app.at("/account").toString());
        press(page, "Log out");
        page.waitForURL("**/login");
        page.navigate(app.at("/?q=posts").toString());
        assertThat(page.url()).contains("/login?to=");
        page.getByLabel("Login").fill("jane");
        page.getByLabel("Password").fill("another password");
        press(page, "Log in");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).isEqualTo("Login or password is not right.");
        picture(page, "login");
        page.getByLabel("Password").fill(House.PASSWORD);
        press(page, "Log in");

        page.waitForURL("**/?q=posts");
        assertThat(complaints)
                .filteredOn(text -> text.contains("Content Security Policy"))
                .isEmpty();
    }

    @Test
    void somebodyLogsInByTheHousesProviderAndComesBackToWhereTheyWantedToBe() {
        new House(byProvider.context().getBean(Gatehouse.class)).person("jane@news.example", Role.EDITOR);
        provider.honest(Map.of("sub", "j-1", "email", "jane@news.example", "email_verified", true));
        var page = browser.visit(byProvider.at("/?q=posts").toString());
        picture(page, "login-by-provider");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in with your house’s account"))
                .click();

        assertThat(page.url()).isEqualTo(byProvider.at("/?q=posts").toString());
        page.navigate(byProvider.at("/account").toString());
        assertThat(page.content()).contains("jane@news.example of the house");
    }

    @Test
    void whoMayNotIsToldSoOnAPageInItsOwnStyle() {
        var page = browser.visit(app.at("/welcome?link=x").toString());

        assertThat(page.getByRole(AriaRole.HEADING).innerText()).isEqualTo("This link does not open anything any more");
        assertThat((String) page.evaluate("getComputedStyle(document.body).fontFamily"))
                .contains("Georgia");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "door-" + name + ".png")));
    }
}
