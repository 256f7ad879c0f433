package news.onrecord.query.source;

import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import news.onrecord.source.SourceId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is on record about sources; what a source said is a list of its own within the answer. */
@RestController
@RequestMapping(path = "/api/sources", produces = MediaType.APPLICATION_JSON_VALUE)
final class SourceQueryController {

    private final Answers answers;

    SourceQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Listing<SourceLine>> sources(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_A_LIST);
        var search = asked.search(SourceViews.LIST);
        return answers.page(asked, search, views -> SourceViews.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<SourceView>> source(@PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_A_LIST);
        var source = Address.id(SourceId::new, id);
        var said = asked.search(source);
        return answers.thing(
                asked,
                said,
                source,
                views -> SourceViews.find(views, source, said).orElseThrow(() -> Address.nothing(source)));
    }
}
