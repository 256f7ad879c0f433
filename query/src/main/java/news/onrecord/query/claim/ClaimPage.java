package news.onrecord.query.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.query.Address;
import news.onrecord.query.Views;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows one claim: what stands now, where it was printed and on whose word, and what was corrected. */
@Controller
final class ClaimPage {

    private final Views views;

    ClaimPage(Views views) {
        this.views = views;
    }

    @GetMapping(path = "/claims/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, Model model) {
        var claim = Address.id(ClaimId::new, id);
        model.addAttribute(
                "claim",
                views.read(standing -> ClaimViews.find(standing, claim).orElseThrow(() -> Address.nothing(claim))));
        return "claim";
    }
}
