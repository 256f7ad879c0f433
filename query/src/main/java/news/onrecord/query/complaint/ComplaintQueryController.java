package news.onrecord.query.complaint;

import news.onrecord.complaint.ComplaintId;
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

/** Answers the desk what was complained of. Never with an ETag: what is overdue changes with the hour, without an event. */
@RestController
@RequestMapping(path = "/api/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
final class ComplaintQueryController {

    private final Answers answers;

    ComplaintQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Listing<ComplaintLine>> complaints(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var search = asked.search(ComplaintViews.LIST);
        return answers.passing(asked, search, views -> ComplaintViews.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<ComplaintView>> complaint(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE_ALONE);
        var complaint = Address.id(ComplaintId::new, id);
        return answers.passingThing(
                asked,
                Search.all(complaint, 1),
                complaint,
                views -> ComplaintViews.find(views, complaint).orElseThrow(() -> Address.nothing(complaint)));
    }
}
