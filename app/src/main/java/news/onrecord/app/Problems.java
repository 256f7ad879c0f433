package news.onrecord.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where refusals become HTTP: {@code application/problem+json} (RFC 9457), or a small page when a
 * browser asked. What nobody foresaw is told with a number that finds it in the log, and nothing else of it.
 */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_TO_TRY_AGAIN = "1";

    private static final JsonMapper JSON = new JsonMapper();

    /** What the operator has to know of: the database or a key fails, not the request. */
    private static final Set<Refusal> IN_THE_LOG =
            Set.of(Refusal.LEDGER_UNAVAILABLE, Refusal.OUTCOME_UNKNOWN, Refusal.SEAL_NOT_OPENED);

    private final ProcessRole role;

    Problems(ProcessRole role) {
        this.role = role;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<byte[]> refuse(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return refuse(failure, request, request.getRequestURI(), response);
    }

    /** The same for a request that came by another way; the path is the one that the caller asked for. */
    @Nullable
    ResponseEntity<byte[]> refuse(
            Exception failure, HttpServletRequest request, String path, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("The reader of {} went away", path, failure);
            return null;
        }
        Refused refused = refused(failure, request.getMethod(), path);
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        return answer(refused, request, path, headers);
    }

    /** Why somebody is told no who asked there; what the operator has to know of is in the log. */
    Refused refused(Exception failure, String method, String path) {
        Refused refused = AnotherProcess.of(role, failure, method)
                .or(() -> Reasons.of(failure, method))
                .orElseGet(() -> internal(failure, method, path));
        if (IN_THE_LOG.contains(refused.refusal())) {
            LOG.warn("{} at {} {}: {}", refused.refusal().slug(), method, path, Reasons.root(failure));
        }
        return refused;
    }

    private static Refused internal(Exception failure, String method, String path) {
        UUID number = UUID.randomUUID();
        LOG.error("Failure {} at {} {}", number, method, path, failure);
        return new Refused(
                Refusal.INTERNAL,
                "This was not foreseen. Whoever runs On Record finds it in the log as " + number + ".");
    }

    /** The answer that says no. */
    ResponseEntity<byte[]> answer(Refused refused, HttpServletRequest request, String path, HttpHeaders headers) {
        Refusal refusal = refused.refusal();
        boolean page = ErrorPage.isWanted(path, request.getHeader(HttpHeaders.ACCEPT));
        if (page && refusal == Refusal.NOT_SIGNED_IN && request.getMethod().equals("GET")) {
            return toLogIn(request, path, headers);
        }
        if (refusal.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN);
        }
        refused.retryAfterSeconds().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait)));
        if (refusal.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        KeepOut.HEADERS.forEach(headers::set);
        if (page) {
            headers.set(KeepOut.POLICY_HEADER, ErrorPage.POLICY);
        }
        headers.setContentType(
                page ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8) : MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .body(page ? ErrorPage.of(refused) : problem(refused, path));
    }

    /** Whoever sits in front of a browser is asked who they are, and comes back to where they wanted to be. */
    private static ResponseEntity<byte[]> toLogIn(HttpServletRequest request, String path, HttpHeaders headers) {
        String wanted = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        headers.setLocation(URI.create("/login?to=" + UriUtils.encode(wanted, StandardCharsets.UTF_8)));
        headers.setCacheControl("no-store");
        return ResponseEntity.status(HttpStatus.SEE_OTHER).headers(headers).build();
    }

    /** The body of the answer. */
    static byte[] problem(Refused refused, @Nullable String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", refused.refusal().type());
        problem.put("title", refused.refusal().title());
        problem.put("status", refused.refusal().status());
        problem.put("detail", refused.detail());
        if (path != null) {
            problem.put("instance", path);
        }
        return JSON.writeValueAsBytes(problem);
    }
}
