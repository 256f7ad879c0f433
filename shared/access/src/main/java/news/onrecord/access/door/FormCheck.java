package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests have to prove that a page of ours made them: those that change something, and that a browser sends for any
 * page without asking, or with what it keeps of us. It goes by what a browser may send and not by the address, which can be
 * written in many ways. A request with a token, or with JSON and nothing else, no other page can make.
 */
final class FormCheck implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String JSON_LINES = "application/x-ndjson";

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && !CallerFilter.showsToken(request)
                && (SessionCookie.read(request).isPresent() || !isJson(request));
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith(MediaType.APPLICATION_JSON_VALUE) || type.startsWith(JSON_LINES);
    }
}
