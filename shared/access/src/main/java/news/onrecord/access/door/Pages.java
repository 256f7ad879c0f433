package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletResponse;
import news.onrecord.Refused;
import org.springframework.http.HttpHeaders;

/** What the pages at the door have in common: no cache keeps them. */
final class Pages {

    private Pages() {}

    static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Says to programs what the page says in words. */
    static void refused(Refused refused, HttpServletResponse response) {
        response.setStatus(refused.refusal().status());
        refused.retryAfterSeconds()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait)));
    }
}
