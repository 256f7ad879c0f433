package news.onrecord.query.takedown;

import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import news.onrecord.query.Search;
import news.onrecord.takedown.TakedownId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the desk what is to be erased, and what was. Never with an ETag: what else has such words no position says. */
@RestController
@RequestMapping(path = "/api/takedowns", produces = MediaType.APPLICATION_JSON_VALUE)
final class TakedownQueryController {

    private final Answers answers;
    private final TakedownViews takedowns;

    TakedownQueryController(Answers answers, TakedownViews takedowns) {
        this.answers = answers;
        this.takedowns = takedowns;
    }

    @GetMapping
    ResponseEntity<Listing<TakedownLine>> takedowns(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var search = asked.search(TakedownViews.LIST);
        return answers.passing(asked, search, views -> takedowns.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<TakedownView>> takedown(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE_ALONE);
        var takedown = Address.id(TakedownId::new, id);
        return answers.passingThing(
                asked,
                Search.all(takedown, 1),
                takedown,
                views -> takedowns.find(views, takedown).orElseThrow(() -> Address.nothing(takedown)));
    }
}
