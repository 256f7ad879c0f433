package news.onrecord.app;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person in front of a browser without scripts: it keeps cookies, follows nothing by itself, and sends forms back. */
final class AccessScene {

    private static final Pattern FORM_SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI address;
    private final Optional<String> from;

    AccessScene(URI address) {
        this(address, Optional.empty());
    }

    private AccessScene(URI address, Optional<String> from) {
        this.address = address;
        this.from = from;
    }

    /** One that comes from that address, as the proxy in front says. */
    static AccessScene from(String address, URI to) {
        return new AccessScene(to, Optional.of(address));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html"));
    }

    /** Asks the API, with what the browser keeps. */
    HttpResponse<String> ask(String path) throws Exception {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    /** Sends a form that was never shown. */
    HttpResponse<String> postForged(String path, Map<String, String> fields) throws Exception {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Loads the page with the form, fills it in, and sends it. */
    HttpResponse<String> fillIn(String page, String path, Map<String, String> fields) throws Exception {
        var secret = FORM_SECRET.matcher(get(page).body());
        if (!secret.find()) {
            throw new AssertionError("no form at " + page);
        }
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", secret.group(1));
        return postForged(path, all);
    }

    HttpResponse<String> logIn(String login, String password) throws Exception {
        return fillIn("/login", "/login", Map.of("login", login, "password", password));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        from.ifPresent(said -> request.header("X-Forwarded-For", said));
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    /** What the browser keeps of its session. */
    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("onrecord"))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    /** Plants a cookie, as an attacker in the network might. */
    void plant(String name, String value) {
        var cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(address, cookie);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
