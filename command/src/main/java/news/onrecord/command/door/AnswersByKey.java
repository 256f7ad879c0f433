package news.onrecord.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.ledger.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands at every door that records, behind whoever asks for rights: a request that was recorded under its key before gets
 * its answer, and the door is not opened. If a door refuses a request, it may be because the same one, sent twice, was
 * recorded meanwhile; then that answer is given.
 */
final class AnswersByKey implements HandlerInterceptor, HandlerExceptionResolver {

    private final Repeats repeats;
    private final CurrentActor current;
    private final JsonMapper json;

    AnswersByKey(Repeats repeats, CurrentActor current, JsonMapper json) {
        this.repeats = repeats;
        this.current = current;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST") || !(handler instanceof HandlerMethod door)) {
            return true;
        }
        var key = IdempotencyKey.of(headers(request, IdempotencyKey.HEADER));
        var expected = IfMatch.of(headers(request, IfMatch.HEADER));
        if (!Doorway.records(door)) {
            key.ifPresent(_ -> refuse(IdempotencyKey.HEADER));
            expected.ifPresent(_ -> refuse(IfMatch.HEADER));
            return true;
        }
        var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        byte[] body = key.isPresent() ? request.getInputStream().readAllBytes() : new byte[0];
        var asked = new Asked(
                key.map(given -> given.once(current.actor(), request.getMethod(), path, body)), expected);
        var known = repeats.before(asked);
        if (known.isPresent()) {
            write(known.get(), response);
            return false;
        }
        asked.begin();
        return true;
    }

    private static void refuse(String header) {
        throw new Refused(
                Refusal.INVALID_HEADER, "'" + header + "' is for doors that record; this one does not. Leave it out.");
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Asked.end();
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var known = repeats.meanwhile(Asked.now(), failure);
        if (known.isEmpty()) {
            return null;
        }
        try {
            write(known.get(), response);
            return new ModelAndView();
        } catch (IOException gone) {
            return null;
        }
    }

    private void write(Kept answer, HttpServletResponse response) throws IOException {
        var again = Recorded.again(answer);
        response.setStatus(again.getStatusCode().value());
        again.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(again.getBody()));
    }
}
