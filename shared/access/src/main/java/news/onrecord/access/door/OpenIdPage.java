package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.session.Journeys;
import news.onrecord.access.session.Journeys.Journey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Logging in by the house's OpenID provider: people are sent to it, and come back with an answer that is worth something
 * once, in the same browser, to the question that was asked there.
 */
@Controller
@WherePagesAre
final class OpenIdPage {

    static final String BEGIN = "/login/openid";
    static final String BACK = "/login/openid/answer";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdPage.class);

    /** As Spring Security makes it; what else comes was never asked with. */
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_=-]{1,100}");

    private static final OurCookie COOKIE = new OurCookie("onrecord-journey");

    private final Gatehouse gatehouse;
    private final LoginPage login;
    private final Optional<HouseProvider> provider;

    OpenIdPage(Gatehouse gatehouse, LoginPage login, AccessSettings settings) {
        this.gatehouse = gatehouse;
        this.login = login;
        this.provider = settings.openId().map(HouseProvider::new);
    }

    @GetMapping(BEGIN)
    void begin(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Pages.notKept(response);
        HouseProvider house = provider();
        try {
            HouseProvider.Question question = house.ask(request, LocalPath.orHome(to));
            COOKIE.set(request, response, gatehouse.journeys().begin(question.journey()), Journeys.LAST);
            response.sendRedirect(question.address());
        } catch (ProviderAway away) {
            throw unavailable(away, KnownCaller.now().circumstances());
        }
    }

    @GetMapping(BACK)
    String welcome(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Pages.notKept(response);
        HouseProvider house = provider();
        Circumstances how = KnownCaller.now().circumstances();
        Journey journey = COOKIE.read(request)
                .filter(_ -> STATE.matcher(state).matches())
                .flatMap(secret -> gatehouse.journeys().end(secret, state))
                .orElseThrow(() -> gatehouse.identities().refuse(how, "by the provider, but nobody asked it"));
        COOKIE.clear(request, response);
        if (code == null) {
            throw gatehouse.identities().refuse(how, "by the provider, which says no");
        }
        HouseProvider.Traveller who = whoCameBack(house, journey, code, how);
        Person person = gatehouse.identities().check(who.identity(), who.address(), how);
        login.begin(person, "by the provider", request, response);
        return "redirect:" + LocalPath.orHome(journey.destination());
    }

    private HouseProvider.Traveller whoCameBack(HouseProvider house, Journey journey, String code, Circumstances how) {
        try {
            return house.whoCameBack(journey, code);
        } catch (ProviderAway away) {
            throw unavailable(away, how);
        } catch (ProviderNotBelieved refused) {
            LOG.warn(
                    "What the OpenID provider said in request {} is not believed: {}",
                    how.correlationId(),
                    said(refused));
            throw gatehouse.identities().refuse(how, "by the provider, whose answer is not believed");
        }
    }

    private HouseProvider provider() {
        return provider.orElseThrow(
                () -> new Refused(Refusal.NOT_FOUND, "This On Record has no OpenID provider. Log in at /login."));
    }

    private Refused unavailable(ProviderAway away, Circumstances how) {
        LOG.warn("The OpenID provider cannot be asked in request {}: {}", how.correlationId(), said(away));
        gatehouse.identities().refuse(how, "by the provider, which cannot be asked");
        return new Refused(
                Refusal.PROVIDER_UNAVAILABLE,
                "Try again in a moment. Whoever has a password logs in with it at /login.",
                away);
    }

    /** One line for the log, whoever wrote it. */
    private static String said(Exception failure) {
        String words = String.valueOf(failure.getMessage()).replaceAll("[^ -~]", " ");
        return words.substring(0, Math.min(words.length(), 300));
    }
}
