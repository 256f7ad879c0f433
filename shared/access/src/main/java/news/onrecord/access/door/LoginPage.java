package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import news.onrecord.Refused;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.person.Logins;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in, in front of a browser. */
@Controller
@WherePagesAre
final class LoginPage {

    private static final int LONGEST_SHOWN = 200;

    private final Gatehouse gatehouse;
    private final CsrfCookie forms;
    private final boolean openId;

    LoginPage(Gatehouse gatehouse, CsrfCookie forms, AccessSettings settings) {
        this.gatehouse = gatehouse;
        this.forms = forms;
        this.openId = settings.openId().isPresent();
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String show(@RequestParam(required = false) @Nullable String to, HttpServletResponse response, Model model) {
        return page(to, "", null, response, model);
    }

    @PostMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String logIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Logins.Checked checked =
                    gatehouse.logins().check(login, password, KnownCaller.now().circumstances());
            begin(checked.person(), checked.before().orElse(null), request, response);
            return "redirect:" + LocalPath.orHome(to);
        } catch (Refused refused) {
            Pages.refused(refused, response);
            return page(to, login, refused.detail(), response, model);
        }
    }

    /** A session of its own for every login, and new forms: whatever was planted before is worth nothing. */
    void begin(Person person, @Nullable String detail, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(gatehouse.sessions()::end);
        SessionCookie.set(
                request,
                response,
                gatehouse
                        .sessions()
                        .logIn(person.id(), detail, KnownCaller.now().circumstances()));
        forms.saveToken(null, request, response);
    }

    private String page(
            @Nullable String to, String login, @Nullable String failure, HttpServletResponse response, Model model) {
        Pages.notKept(response);
        model.addAttribute("to", LocalPath.orHome(to));
        model.addAttribute("login", login.length() > LONGEST_SHOWN ? "" : login);
        model.addAttribute("failure", failure);
        model.addAttribute("provider", openId ? OpenIdPage.BEGIN : null);
        return "login";
    }
}
