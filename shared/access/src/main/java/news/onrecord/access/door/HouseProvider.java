package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.access.OpenIdSettings;
import news.onrecord.access.person.Identity;
import news.onrecord.access.session.Journeys.Journey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.HttpServerErrorException;

/**
 * The house's OpenID provider, asked by Spring Security: an authorization code with PKCE, exchanged for an ID token whose
 * signature, issuer, audience, time and nonce are checked. It is asked to describe itself at the first login, not at the
 * start: On Record runs without it. No token of its is kept; it says who somebody is, and nothing more is wanted of it.
 */
final class HouseProvider {

    /** What the provider is called among Spring Security's. */
    private static final String NAME = "house";

    private final OpenIdSettings settings;
    private final ProviderCalls calls = new ProviderCalls();
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private volatile @Nullable ClientRegistration known;

    HouseProvider(OpenIdSettings settings) {
        this.settings = settings;
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(calls.codes(), calls.people());
        this.exchange.setJwtDecoderFactory(calls.idTokens());
    }

    /**
     * Where somebody is sent.
     *
     * @param address the provider's door, with the question
     * @param journey what the answer has to fit
     */
    record Question(String address, Journey journey) {}

    Question ask(HttpServletRequest request, String destination) throws ProviderAway {
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(registration()));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest asked = Objects.requireNonNull(resolver.resolve(request, NAME));
        return new Question(
                asked.getAuthorizationRequestUri(),
                new Journey(
                        Objects.requireNonNull(asked.getState()),
                        Objects.requireNonNull(asked.getAttribute(OidcParameterNames.NONCE)),
                        Objects.requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                        Objects.requireNonNull(asked.getRedirectUri()),
                        destination));
    }

    /**
     * Who it was that the provider sent back.
     *
     * @param address where the provider has made sure that it is theirs
     */
    record Traveller(Identity identity, Optional<String> address) {}

    /** Who came back with that code. */
    Traveller whoCameBack(Journey journey, String code) throws ProviderAway, ProviderNotBelieved {
        ClientRegistration registration = registration();
        try {
            var answered = exchange.authenticate(
                    new OAuth2LoginAuthenticationToken(registration, exchange(registration, journey, code)));
            return traveller((OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(answered).getPrincipal()));
        } catch (RuntimeException failure) { // whatever a foreign machine can make a library throw
            if (isAway(failure)) {
                throw new ProviderAway(failure);
            }
            throw new ProviderNotBelieved(failure);
        }
    }

    private static OAuth2AuthorizationExchange exchange(ClientRegistration registration, Journey journey, String code) {
        return new OAuth2AuthorizationExchange(
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                        .clientId(registration.getClientId())
                        .redirectUri(journey.redirect())
                        .scopes(registration.getScopes())
                        .state(journey.state())
                        .attributes(Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                NAME,
                                OidcParameterNames.NONCE,
                                journey.nonce(),
                                PkceParameterNames.CODE_VERIFIER,
                                journey.verifier()))
                        .build(),
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(journey.redirect())
                        .state(journey.state())
                        .build());
    }

    private Traveller traveller(OidcUser user) {
        return new Traveller(
                new Identity(settings.issuer(), Objects.requireNonNull(user.getSubject())),
                Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty());
    }

    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof HttpServerErrorException);
    }

    /** Two who come at once may both ask; neither waits for the other. */
    private ClientRegistration registration() throws ProviderAway {
        ClientRegistration before = known;
        if (before != null) {
            return before;
        }
        try {
            ClientRegistration described = calls.describe(settings.issuer())
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "email", "profile")
                    .redirectUri(house() + OpenIdPage.BACK)
                    .build();
            known = described;
            return described;
        } catch (RuntimeException failure) { // whatever a foreign machine can make a library throw
            throw new ProviderAway(failure);
        }
    }

    private String house() {
        return settings.publicUrl()
                .map(URI::toString)
                .map(url -> url.replaceAll("/+$", ""))
                .orElse("{baseUrl}");
    }
}
