package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests have to prove that a page of ours made them: those that change something and that a browser could be
 * tricked into sending with what it keeps of us. A request with a token, or with nothing, has no such thing.
 */
final class FormCheck implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FORMS =
            Set.of("/login", "/welcome", "/account/password", "/logout", "/logout-everywhere");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && !CallerFilter.showsToken(request)
                && (SessionCookie.read(request).isPresent() || FORMS.contains(request.getRequestURI()));
    }
}
