package news.onrecord.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Caller;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Right;
import news.onrecord.access.Secret;
import news.onrecord.access.person.People;
import news.onrecord.access.session.Sessions;
import news.onrecord.access.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds out who asks: by the token in {@code Authorization}, else by the session's cookie. Whoever shows a token comes in
 * with nothing else; one that does not open is refused at every door, so that nobody takes an expired one for a visitor.
 */
final class CallerFilter extends OncePerRequestFilter {

    static final String ON_BEHALF_OF = "On-Behalf-Of";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?i)(^|[^a-z0-9])" + Tokens.PREFIX + "|(^|&)((access_)?token|password|current)=");

    private final Sessions sessions;
    private final Tokens tokens;
    private final People people;
    private final RateLimits limits;
    private final HandlerExceptionResolver problems;

    CallerFilter(Gatehouse gatehouse, RateLimits limits, HandlerExceptionResolver problems) {
        this.sessions = gatehouse.sessions();
        this.tokens = gatehouse.tokens();
        this.people = gatehouse.people();
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String correlationId = CorrelationId.of(request);
        response.setHeader(CorrelationId.HEADER, correlationId);
        try {
            Caller caller = caller(request, response);
            Circumstances how = new Circumstances(
                    caller.person().map(Person::id),
                    caller.client(),
                    Optional.ofNullable(request.getRemoteAddr()),
                    correlationId,
                    caller.onBehalfOf());
            SecurityContextHolder.setContext(new SecurityContextImpl(new KnownCaller(caller, how)));
        } catch (RuntimeException refused) {
            if (problems.resolveException(request, response, null, refused) == null) {
                throw refused;
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Every request is counted before anything is refused, so that none is free. */
    private Caller caller(HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> found = showsToken(request)
                ? secret(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::caller)
                : SessionCookie.read(request).flatMap(sessions::caller);
        limits.count(found.orElse(Caller.NOBODY), request, response);
        refuseSecretInAddress(request);
        if (found.isEmpty() && showsToken(request)) {
            throw new Refused(
                    Refusal.TOKEN_REFUSED,
                    "This token is not known, has expired or was revoked. Send Authorization: Bearer " + Tokens.PREFIX
                            + "...");
        }
        Caller caller = found.orElse(Caller.NOBODY);
        String other = request.getHeader(ON_BEHALF_OF);
        return other == null ? caller : onBehalf(caller, other);
    }

    /** Whether the request shows a token, and needs no proof that it comes from a page of ours. */
    static boolean showsToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static Optional<Secret> secret(String authorization) {
        var bearer = BEARER.matcher(authorization.strip());
        return bearer.matches() && bearer.group(1).startsWith(Tokens.PREFIX)
                ? Optional.of(new Secret(bearer.group(1)))
                : Optional.empty();
    }

    private Caller onBehalf(Caller machine, String other) {
        if (!machine.may(Right.ON_BEHALF)) {
            throw new Refused(Refusal.NOT_ALLOWED, "Only a token with the scope on-behalf acts for somebody else.");
        }
        return person(other)
                .map(machine::onBehalfOf)
                .orElseThrow(() -> new Refused(Refusal.NOT_ALLOWED, "Nobody of that id can be acted for."));
    }

    private Optional<Person> person(String id) {
        try {
            return people.find(new PersonId(id)).filter(people::isLetIn);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Addresses end up in logs, histories and other pages' referrers; a secret that was in one is none any more. */
    private static void refuseSecretInAddress(HttpServletRequest request) {
        if (mentionsSecret(request.getQueryString()) || mentionsSecret(request.getRequestURI())) {
            throw new Refused(
                    Refusal.TOKEN_IN_ADDRESS,
                    "Send a token as Authorization: Bearer ... and a password in the form, and take this one back:"
                            + " addresses are written down.");
        }
    }

    private static boolean mentionsSecret(@Nullable String part) {
        return part != null && IN_ADDRESS.matcher(part).find();
    }
}
