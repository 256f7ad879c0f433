package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a proxy on this machine says of a request, and how much of that is believed. */
class BehindProxyJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new DoorSettings(0, true, new AccessSettings(false, 0)));

    private static final Map<String, String> FROM_A_READER = Map.of(
            "Host", "localhost",
            "X-Forwarded-For", "203.0.113.7",
            "X-Forwarded-Host", "record.news.example",
            "X-Forwarded-Port", "8443",
            "X-Forwarded-Proto", "https");

    @Test
    void whoeverLogsInStaysAtTheProxysAddressWithCookiesForTlsOnly() throws Exception {
        new House(app.context().getBean(Gatehouse.class)).person("remote", Role.EDITOR);
        var page = answer("GET /login", FROM_A_READER, "");
        var secret = page.replaceFirst("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var form = page.replaceFirst("(?s).*Set-Cookie: (__Host-onrecord-form=[^;]+).*", "$1");

        var answer = answer(
                "POST /login",
                with("Cookie", form),
                "login=remote&password=" + House.PASSWORD.replace(' ', '+') + "&_csrf=" + secret);

        assertThat(answer).startsWith("HTTP/1.1 302").contains("\r\nLocation: /\r\n");
        assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie: __Host-onrecord=")))
                .singleElement()
                .asString()
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(answer).contains("Strict-Transport-Security: max-age=").doesNotContain("includeSubDomains");
    }

    @Test
    void whomARequestIsForIsNotTheProxysToSay() throws Exception {
        var elsewhere = with("Host", "evil.example");

        assertThat(answer("GET /login", FROM_A_READER, "")).startsWith("HTTP/1.1 200");
        assertThat(answer("GET /login", elsewhere, "")).startsWith("HTTP/1.1 421");
        elsewhere = new java.util.HashMap<>(elsewhere);
        elsewhere.put("X-Forwarded-Host", "localhost");
        assertThat(answer("GET /login", elsewhere, "")).startsWith("HTTP/1.1 421");
    }

    private static Map<String, String> with(String name, String value) {
        var headers = new java.util.HashMap<>(FROM_A_READER);
        headers.put(name, value);
        return headers;
    }

    /** Byte by byte, because a client of the JDK's writes some of these headers itself. */
    private static String answer(String door, Map<String, String> headers, String form) throws Exception {
        List<String> lines = new ArrayList<>(List.of(door + " HTTP/1.1", "Connection: close"));
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (!form.isEmpty()) {
            lines.add("Content-Type: application/x-www-form-urlencoded");
            lines.add("Content-Length: " + form.length());
        }
        return RawHttp.send(app.at("/"), String.join("\r\n", lines) + "\r\n\r\n" + form);
    }
}
