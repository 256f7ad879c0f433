package news.onrecord.access.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.access.Secret;
import news.onrecord.access.session.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie with which a browser shows its session. Scripts cannot read it, other sites' forms do not send it, and over
 * https its name says that no neighbour can have set it ({@code __Host-}).
 */
final class SessionCookie {

    private static final String NAME = "onrecord";

    private SessionCookie() {}

    /** The name of a cookie of ours in such a request. */
    static String name(String plain, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    static Optional<Secret> read(HttpServletRequest request) {
        String name = name(NAME, request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Secret::new);
    }

    static void set(HttpServletRequest request, HttpServletResponse response, Secret session) {
        add(request, response, session.value(), Sessions.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(name(NAME, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
