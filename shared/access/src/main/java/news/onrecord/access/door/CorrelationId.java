package news.onrecord.access.door;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which a request is found in several systems: the caller's {@code X-Correlation-Id}, else the trace's of
 * a W3C {@code traceparent}, else a new one. What is not of that form is passed over, because it is put on record.
 */
final class CorrelationId {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern OWN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{7,63}");
    private static final Pattern TRACE =
            Pattern.compile("[0-9a-e][0-9a-f]-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private CorrelationId() {}

    static String of(HttpServletRequest request) {
        Matcher own = matcher(OWN, request.getHeader(HEADER));
        if (own.matches()) {
            return own.group();
        }
        Matcher trace = matcher(TRACE, request.getHeader("traceparent"));
        return trace.matches()
                ? trace.group(1)
                : UuidCreator.getTimeOrderedEpochFast().toString();
    }

    private static Matcher matcher(Pattern form, @Nullable String header) {
        return form.matcher(header == null ? "" : header);
    }
}
