package news.onrecord.query.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.query.Address;
import news.onrecord.query.Parameters;
import news.onrecord.query.Views;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one claim: what stands now, where it was printed and on whose word, and what was corrected. */
@Controller
final class ClaimPage {

    private final Views views;

    ClaimPage(Views views) {
        this.views = views;
    }

    @GetMapping(path = "/claims/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model model) {
        var claim = Address.id(ClaimId::new, id);
        var asked = Parameters.ofPage(given, Parameters.OF_ONE);
        var printed = asked.search(claim, Parameters.MOST);
        model.addAttribute("beginning", printed.beginning());
        model.addAttribute(
                "claim",
                views.read(
                        printed.needs(asked.atLeast()),
                        now -> ClaimViews.find(printed.pinned(now), claim, printed)
                                .orElseThrow(() -> Address.nothing(claim))));
        return "claim";
    }
}
