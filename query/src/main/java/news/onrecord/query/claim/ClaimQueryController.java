package news.onrecord.query.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is on record about claims; where one was printed is a list of its own within the answer. */
@RestController
@RequestMapping(path = "/api/claims", produces = MediaType.APPLICATION_JSON_VALUE)
final class ClaimQueryController {

    private final Answers answers;

    ClaimQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Listing<ClaimLine>> claims(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_A_LIST);
        var search = asked.search(ClaimViews.LIST);
        return answers.page(asked, search, views -> ClaimViews.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<ClaimView>> claim(@PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var claim = Address.id(ClaimId::new, id);
        var printed = asked.search(claim);
        return answers.thing(
                asked,
                printed,
                claim,
                views -> ClaimViews.find(views, claim, printed).orElseThrow(() -> Address.nothing(claim)));
    }
}
