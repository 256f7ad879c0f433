package news.onrecord.access.door;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How Spring Security speaks with a provider. The libraries' own clients wait for ever, or for half a second; these give a
 * provider some seconds, so that one which hangs keeps nobody's thread.
 */
final class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_KEYS = 1 << 20;
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final JdkClientHttpRequestFactory http;

    ProviderCalls() {
        http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        http.setReadTimeout(ANSWER);
    }

    /** What the provider says about itself, if it calls itself so. */
    ClientRegistration.Builder describe(String issuer) {
        Map<String, Object> description = Objects.requireNonNull(RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri(URI.create(issuer.replaceAll("/+$", "") + DESCRIPTION))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
        if (!issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException("it calls itself " + description.get("issuer") + " and not " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(description);
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Also asks for what the ID token does not say, where the provider has a door for that. */
    OidcUserService people() {
        var rest = new RestTemplate(http);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var answers = new DefaultOAuth2UserService();
        answers.setRestOperations(rest);
        var people = new OidcUserService();
        people.setOauth2UserService(answers);
        return people;
    }

    JwtDecoderFactory<ClientRegistration> idTokens() {
        Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
        return registration -> decoders.computeIfAbsent(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()),
                keys -> decoder(registration, keys));
    }

    /** Signed with one of the provider's keys; a new one is fetched when a token names it, and not more often than that. */
    private static JwtDecoder decoder(ClientRegistration registration, String keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(JWKSourceBuilder.<SecurityContext>create(
                                url(keys),
                                new DefaultResourceRetriever(
                                        (int) CONNECT.toMillis(), (int) ANSWER.toMillis(), LONGEST_KEYS))
                        .refreshAheadCache(false)
                        .build())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException notOne) {
            throw new IllegalArgumentException(address, notOne);
        }
    }
}
