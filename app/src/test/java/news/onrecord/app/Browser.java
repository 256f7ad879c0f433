package news.onrecord.app;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium without a window, for one test class. Both it and the Node.js that drives it are the machine's own:
 * where one is missing the test fails and says what to install.
 */
final class Browser implements AfterAllCallback {

    private final boolean scripts;
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    /**
     * @param scripts whether pages may run JavaScript; they must be readable without
     */
    Browser(boolean scripts) {
        this.scripts = scripts;
    }

    /** A new page of a new visitor. */
    Page visit(String address) {
        if (chromium == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(
                                    program("ONRECORD_CHROMIUM", "chromium", "chromium-browser", "google-chrome"))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        var context = chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.navigate(address);
        return page;
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        environment.put(
                "PLAYWRIGHT_NODEJS_PATH",
                program("PLAYWRIGHT_NODEJS_PATH", "node", "nodejs").toString());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }

    private static Path program(String variable, String... names) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Path::of)
                .or(() -> Stream.of(names).flatMap(Browser::onPath).findFirst())
                .orElseThrow(() -> new AssertionError("The browser tests need " + names[0]
                        + ": run them with ./onrecord test, install it, or set " + variable + " to it."));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
