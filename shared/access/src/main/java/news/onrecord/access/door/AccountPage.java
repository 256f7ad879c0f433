package news.onrecord.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import news.onrecord.Refused;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who somebody is here, another password, and the way out. */
@Controller
@WherePagesAre
final class AccountPage {

    private final Gatehouse gatehouse;
    private final LoginPage login;

    AccountPage(Gatehouse gatehouse, LoginPage login) {
        this.gatehouse = gatehouse;
        this.login = login;
    }

    @GetMapping(path = "/account", produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletResponse response, Model model) {
        return page(null, response, model);
    }

    /** Takes another password of somebody who knows the one before; every other session ends. */
    @PostMapping(path = "/account/password", produces = MediaType.TEXT_HTML_VALUE)
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        KnownCaller caller = KnownCaller.now();
        Person person = caller.caller().person().orElseThrow();
        try {
            gatehouse.logins().confirm(person, current, caller.circumstances());
            gatehouse.invitations().change(person, password, caller.circumstances());
            login.begin(person, "with another password", request, response);
            return "redirect:/account";
        } catch (Refused refused) {
            Pages.refused(refused, response);
            return page(refused.detail(), response, model);
        }
    }

    private String page(@Nullable String failure, HttpServletResponse response, Model model) {
        Pages.notKept(response);
        Person person = KnownCaller.now().caller().person().orElseThrow();
        model.addAttribute("failure", failure);
        model.addAttribute("hasPassword", gatehouse.passwords().has(person));
        model.addAttribute("person", person);
        model.addAttribute(
                "roles",
                person.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
        return "account";
    }

    @PostMapping("/logout")
    String logOut(HttpServletRequest request, HttpServletResponse response) {
        KnownCaller caller = KnownCaller.now();
        gatehouse
                .sessions()
                .logOut(
                        caller.caller().person().orElseThrow().id(),
                        SessionCookie.read(request),
                        caller.circumstances());
        SessionCookie.clear(request, response);
        return "redirect:/login";
    }

    @PostMapping("/logout-everywhere")
    String logOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        KnownCaller caller = KnownCaller.now();
        gatehouse
                .sessions()
                .logOutEverywhere(caller.caller().person().orElseThrow().id(), caller.circumstances());
        SessionCookie.clear(request, response);
        return "redirect:/login";
    }
}
