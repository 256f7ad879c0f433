package news.onrecord.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A person in front of a browser who logs in by an OpenID provider, one step at a time. */
final class OpenIdScene {

    private final AccessScene browser;

    OpenIdScene(RunningApp app) {
        this(new AccessScene(app.at("/")));
    }

    OpenIdScene(AccessScene browser) {
        this.browser = browser;
    }

    AccessScene browser() {
        return browser;
    }

    /** Where On Record sends them when they want to log in and then see that page. */
    String question(String to) throws Exception {
        return location(browser.get("/login/openid?to=" + to));
    }

    /** Where the provider sends them back to, without the house: the answer's path. */
    static String answer(String question) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create(location(
                    client.send(HttpRequest.newBuilder(URI.create(question)).build(), BodyHandlers.ofString())));
            return uri.getRawPath() + "?" + uri.getRawQuery();
        }
    }

    /** All the way. */
    HttpResponse<String> travel() throws Exception {
        return travel("/account");
    }

    HttpResponse<String> travel(String to) throws Exception {
        return browser.get(answer(question(to)));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("no location: " + answer.statusCode() + " " + answer.body());
    }
}
