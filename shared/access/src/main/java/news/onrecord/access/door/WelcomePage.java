package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Secret;
import news.onrecord.access.person.Invitations.Invited;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: to the first account, or to a password for one that an administrator made. */
@Controller
@WherePagesAre
final class WelcomePage {

    private final Gatehouse gatehouse;
    private final LoginPage login;

    WelcomePage(Gatehouse gatehouse, LoginPage login) {
        this.gatehouse = gatehouse;
        this.login = login;
    }

    @GetMapping(path = "/welcome", produces = MediaType.TEXT_HTML_VALUE)
    String show(@RequestParam(defaultValue = "") String link, HttpServletResponse response, Model model) {
        return page(new Secret(link), "", "", null, response, model);
    }

    @PostMapping(path = "/welcome", produces = MediaType.TEXT_HTML_VALUE)
    String accept(
            @RequestParam(defaultValue = "") String link,
            @RequestParam(name = "login", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Secret secret = new Secret(link);
        try {
            Person person = gatehouse
                    .invitations()
                    .accept(secret, wanted, name, password, KnownCaller.now().circumstances());
            login.begin(person, "by a link", request, response);
            return "redirect:/account";
        } catch (Refused refused) {
            Pages.refused(refused, response);
            return page(secret, wanted, name, refused.detail(), response, model);
        }
    }

    /** The page, or a refusal when the link does not open. */
    private String page(
            Secret link,
            String wanted,
            String name,
            @Nullable String failure,
            HttpServletResponse response,
            Model model) {
        Invited invited = gatehouse
                .invitations()
                .look(link)
                .orElseThrow(() ->
                        new Refused(Refusal.LINK_EXPIRED, "This link was used, or its time is over. Ask for another."));
        Pages.notKept(response);
        model.addAttribute("link", link.value());
        model.addAttribute("first", invited.person().isEmpty());
        model.addAttribute("login", invited.person().map(Person::login).orElse(wanted));
        model.addAttribute("name", invited.person().map(Person::name).orElse(name));
        model.addAttribute("failure", failure);
        return "welcome";
    }
}
