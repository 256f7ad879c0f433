package news.onrecord.query.takedown;

import news.onrecord.query.Address;
import news.onrecord.query.Parameters;
import news.onrecord.query.Views;
import news.onrecord.takedown.TakedownId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the desk one takedown: what is to go, on whose word, and what else has such words. */
@Controller
final class TakedownPage {

    private final Views views;
    private final TakedownViews takedowns;

    TakedownPage(Views views, TakedownViews takedowns) {
        this.views = views;
        this.takedowns = takedowns;
    }

    @GetMapping(path = "/takedowns/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model model) {
        var takedown = Address.id(TakedownId::new, id);
        var asked = Parameters.ofPage(given, Parameters.OF_ONE_ALONE);
        model.addAttribute(
                "takedown",
                views.read(
                        asked.atLeast(),
                        now -> takedowns.find(now, takedown).orElseThrow(() -> Address.nothing(takedown))));
        return "takedown";
    }
}
