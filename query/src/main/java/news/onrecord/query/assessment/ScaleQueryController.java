package news.onrecord.query.assessment;

import news.onrecord.assessment.ScaleId;
import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import news.onrecord.query.Search;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how the house rates. */
@RestController
@RequestMapping(path = "/api/scales", produces = MediaType.APPLICATION_JSON_VALUE)
final class ScaleQueryController {

    private final Answers answers;

    ScaleQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Listing<ScaleView>> scales(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var search = asked.search(ScaleViews.LIST);
        return answers.page(asked, search, views -> ScaleViews.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<ScaleRevisions>> scale(@PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE_ALONE);
        var scale = Address.id(ScaleId::new, id);
        return answers.thing(
                asked,
                Search.all(scale, 1),
                scale,
                views -> ScaleViews.find(views, scale).orElseThrow(() -> Address.nothing(scale)));
    }
}
