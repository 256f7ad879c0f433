package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import news.onrecord.access.Secret;
import news.onrecord.access.session.Sessions;

/** The cookie with which a browser shows its session. */
final class SessionCookie {

    private static final OurCookie COOKIE = new OurCookie("onrecord");

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    static void set(HttpServletRequest request, HttpServletResponse response, Secret session) {
        COOKIE.set(request, response, session, Sessions.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
    }
}
