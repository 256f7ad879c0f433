package news.onrecord.access.door;

import jakarta.servlet.DispatcherType;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring Security as the outer wall: which requests are well-formed, which headers every answer has (no cache keeps one
 * that does not say that it may be kept), which forms are ours. Who may do what is {@link Doors}'s and the {@link DoorKeeper}'s.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration implements WebMvcConfigurer {

    /** Nothing from elsewhere, no script within a page, and no frame around one. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final AccessSettings settings;

    SecurityConfiguration(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new DoorKeeper(settings)).order(Integer.MIN_VALUE);
    }

    @Bean
    CsrfCookie csrfCookie() {
        return new CsrfCookie();
    }

    /** Nobody is authenticated by a manager: without this one, Boot would make a user with a password of its own. */
    @Bean
    AuthenticationManager noAuthenticationManager() {
        return authentication -> {
            throw new UnsupportedOperationException("callers are found by the CallerFilter");
        };
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            CsrfCookie csrfCookie,
            Gatehouse gatehouse,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                        // a caller found anew with each request is no new login; LoginPage begins new forms with one
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .requireCsrfProtectionMatcher(new FormCheck()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(
                        (request, response, _) -> problems.resolveException(request, response, null, forged())))
                .headers(headers -> headers.httpStrictTransportSecurity(tls -> tls.includeSubDomains(false))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(frame -> frame.deny()))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.values()).permitAll())
                .addFilterBefore(new CallerFilter(gatehouse, new RateLimits(settings), problems), CsrfFilter.class)
                .build();
    }

    private static Refused forged() {
        return new Refused(
                Refusal.FORGED_REQUEST,
                "The form was not one of this session. Load the page again and send it once more.");
    }
}
