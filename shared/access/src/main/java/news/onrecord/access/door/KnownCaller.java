package news.onrecord.access.door;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import news.onrecord.access.Caller;
import news.onrecord.access.Circumstances;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The request's caller where Spring Security looks for one, and with it the request's number: what {@link CallerFilter}
 * found out, for whoever is asked who it was. Nobody else makes one.
 */
public final class KnownCaller implements Authentication {

    private static final long serialVersionUID = 1;

    private final transient Caller caller;
    private final transient Circumstances circumstances;

    KnownCaller(Caller caller, Circumstances circumstances) {
        this.caller = caller;
        this.circumstances = circumstances;
    }

    /** The one of the request that is being answered. */
    public static KnownCaller now() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known) {
            return known;
        }
        throw new IllegalStateException("nobody was asked who calls: this is not a request through the door");
    }

    public Caller caller() {
        return Objects.requireNonNull(caller);
    }

    /** By whom and which way, for audit records. */
    public Circumstances circumstances() {
        return Objects.requireNonNull(circumstances);
    }

    @Override
    public String getName() {
        return caller().person().map(person -> person.id().value()).orElse("");
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(); // what somebody may do is asked of the caller, in one place: the DoorKeeper
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getDetails() {
        return circumstances();
    }

    @Override
    public Object getPrincipal() {
        return caller();
    }

    @Override
    public boolean isAuthenticated() {
        return caller().isKnown();
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("that is found out at the door, not set");
    }
}
