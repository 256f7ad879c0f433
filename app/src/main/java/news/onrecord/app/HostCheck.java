package news.onrecord.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import news.onrecord.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only who asks for this machine by a name of its own. A page on the web may let its own name point to
 * 127.0.0.1 (DNS rebinding) and would otherwise read and record here as the person in front of the browser.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HostCheck extends OncePerRequestFilter {

    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OURS.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(Refusal.MISDIRECTED.status());
        }
    }
}
