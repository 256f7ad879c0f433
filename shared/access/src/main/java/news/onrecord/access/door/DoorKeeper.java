package news.onrecord.access.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Caller;
import news.onrecord.access.Right;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a caller through a door or not. It is asked after it was found which door it is, so no way of writing an address
 * leads through one while another was guarded (docs/decisions/guarded-where-the-door-is-known.md); and before anything
 * of the request was read.
 */
public final class DoorKeeper implements HandlerInterceptor {

    private final AccessSettings settings;

    public DoorKeeper(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR || handler instanceof ResourceHttpRequestHandler) {
            return true; // what was refused already; what every page looks like
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            return true; // opens no door, and the answer allows no other site anything
        }
        if (handler instanceof HandlerMethod) {
            String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            ask(method, String.valueOf(pattern));
        } else {
            ask(Doors.Asks.PEOPLE);
        }
        return true;
    }

    /**
     * The same for a door that is opened without a request of its own, by the caller of this one.
     *
     * @param pattern the door's address as it is registered
     */
    public void ask(String method, String pattern) {
        ask(Doors.at(method, pattern)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is nothing at this address.")));
    }

    private void ask(Doors.Asks asks) {
        Caller caller = KnownCaller.now().caller();
        if (!isLetThrough(caller, asks)) {
            throw caller.isKnown() ? notAllowed(asks) : notSignedIn();
        }
    }

    private boolean isLetThrough(Caller caller, Doors.Asks asks) {
        return switch (asks) {
            case NOTHING -> true;
            case TO_BE_KNOWN -> caller.isKnown();
            case A_SESSION -> caller.isInSession();
            case READ -> caller.may(Right.READ) || (settings.publicRead() && !caller.isKnown());
            default -> caller.rights().containsAll(asks.rights());
        };
    }

    private static Refused notAllowed(Doors.Asks asks) {
        String rights = asks.rights().stream().sorted().map(Right::scope).collect(Collectors.joining(" and "));
        return new Refused(
                Refusal.NOT_ALLOWED,
                rights.isEmpty()
                        ? "This is for people who logged in; a token does not open it."
                        : "This needs the right " + rights
                                + ", and your roles, or the token's scopes, do not have it. See docs/access.md.");
    }

    private static Refused notSignedIn() {
        return new Refused(Refusal.NOT_SIGNED_IN, "Log in at /login, or send a token: Authorization: Bearer ort_...");
    }
}
