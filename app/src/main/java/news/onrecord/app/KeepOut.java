package news.onrecord.app;

import java.util.Map;

/**
 * The headers with which an answer that says no keeps scripts, frames and guesses about its type out. The doors set theirs
 * on everything that passes them; much of what is refused never comes as far.
 */
final class KeepOut {

    static final String POLICY_HEADER = "Content-Security-Policy";

    static final Map<String, String> HEADERS = Map.of(
            POLICY_HEADER, "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private KeepOut() {}
}
