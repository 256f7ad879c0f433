package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import news.onrecord.command.importing.Folder;
import news.onrecord.command.importing.Progress;
import news.onrecord.command.importing.SeedClaims;
import news.onrecord.command.importing.SeedClaimsImport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads who said what from the pages, in a real Chromium with JavaScript switched off. */
class WhoSaidWhatBrowserTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @RegisterExtension
    static final Browser browser = new Browser(false);

    @BeforeAll
    static void theSeedArticleIsOnRecord() throws Exception {
        var seed = SeedClaims.read(Folder.inProgram(WhoSaidWhatBrowserTest.class, "/demo"), "seed-claims.json");
        assertThat(new SeedClaimsImport(app.at("/"), app.token())
                        .run(seed, Progress.UNWATCHED)
                        .isComplete())
                .isTrue();
        assertThat(app.get("/api/claims?limit=1&atLeast=" + app.ledger().head()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theChainOfClaimC31LeadsFromTheArticleToThoseWhoUploadedTheVideos() {
        var page = browser.visit(app.at("/").toString());
        page.getByRole(AriaRole.SEARCHBOX).fill("videos show Iranians");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The videos show Iranians in public places"))
                .click();

        assertThat(page.getByTestId("statement").innerText()).startsWith("The videos show Iranians in public places");
        var hops = page.getByTestId("chain").getByTestId("hop");
        assertThat(hops.allInnerTexts()).hasSize(4);
        assertThat(words(hops.nth(0))).contains("The article");
        assertThat(words(hops.nth(1))).contains("Unspecified alleger", "Impersonal", "allegedly");
        assertThat(words(hops.nth(2))).contains("Videos uploaded by NCRI users", "Shown in an artifact", "show");
        assertThat(words(hops.nth(3))).contains("NCRI users", "Named group", "Published", "uploaded by");
    }

    @Test
    void thePassagesOfTheArticleLeadToTheirClaims() {
        var page = browser.visit(app.at("/").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The push started last month"))
                .first()
                .click();

        assertThat(page.getByTestId("text").innerText()).contains("Rouhani is expected to be re-elected");
        var passages = page.getByTestId("passage");
        assertThat(passages.count()).isGreaterThanOrEqualTo(42);

        passages.filter(new Locator.FilterOptions().setHasText("according to Reuters"))
                .first()
                .click();

        assertThat(page.getByTestId("statement").innerText()).isEqualTo("Rouhani will be re-elected.");
        assertThat(words(page.getByTestId("chain"))).contains("Reuters", "according to");
    }

    @Test
    void aSourceShowsWhatItSaid() {
        var page = browser.visit(app.at("/").toString());
        page.getByRole(AriaRole.SEARCHBOX).fill("sacrifice for freedom");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("NCRI officials have made a sacrifice"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("John McCain"))
                .first()
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .innerText())
                .isEqualTo("John McCain");
        assertThat(page.locator("main").innerText())
                .contains("NCRI officials have made a sacrifice for freedom in Iran.");
    }

    private static String words(Locator place) {
        return place.innerText().replaceAll("\\s+", " ");
    }
}
