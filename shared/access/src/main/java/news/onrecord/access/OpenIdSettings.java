package news.onrecord.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider that says who people are, in houses that have one.
 *
 * @param issuer what it calls itself; where its description is found
 * @param clientId what it calls us
 * @param clientSecret what we show it
 * @param publicUrl where readers find us, if that is not where we listen
 */
public record OpenIdSettings(String issuer, String clientId, String clientSecret, Optional<URI> publicUrl) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Refuses, with words for the operator, what would let somebody on the way read along or send people elsewhere. */
    public OpenIdSettings {
        URI address = URI.create(issuer);
        if (!isOfTheWeb(address) || (isPlain(address) && !THIS_MACHINE.contains(address.getHost()))) {
            throw new IllegalArgumentException(
                    "The OpenID issuer must be an https address without a query, but is " + issuer + ".");
        }
        publicUrl.filter(url -> !isOfTheWeb(url)).ifPresent(url -> {
            throw new IllegalArgumentException("The public URL must be an http or https address, but is " + url + ".");
        });
    }

    private static boolean isOfTheWeb(URI address) {
        return (isPlain(address) || "https".equals(address.getScheme()))
                && isGiven(address.getHost())
                && !isGiven(address.getRawQuery())
                && !isGiven(address.getRawFragment())
                && !isGiven(address.getRawUserInfo());
    }

    private static boolean isPlain(URI address) {
        return "http".equals(address.getScheme());
    }

    private static boolean isGiven(@Nullable String part) {
        return part != null;
    }

    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
