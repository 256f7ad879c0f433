package news.onrecord.query.receiver;

import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import news.onrecord.receiver.ReceiverId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who carries what: the desk about every receiver, and whoever answers for one about that one. */
@RestController
@RequestMapping(path = "/api/receivers", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReceiverQueryController {

    private final Answers answers;

    ReceiverQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Listing<ReceiverLine>> receivers(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var search = asked.search(ReceiverViews.LIST);
        return answers.page(asked, search, views -> ReceiverViews.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<ReceiverView>> receiver(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var receiver = Address.id(ReceiverId::new, id);
        var held = asked.search(receiver);
        return answers.thing(
                asked,
                held,
                receiver,
                views -> ReceiverViews.find(views, receiver, held).orElseThrow(() -> Address.nothing(receiver)));
    }
}
