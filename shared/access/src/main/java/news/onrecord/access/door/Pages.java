package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What the pages at the door have in common: no cache keeps them. */
final class Pages {

    private Pages() {}

    static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
