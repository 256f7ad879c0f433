package news.onrecord.query.source;

import java.util.Map;
import news.onrecord.query.Address;
import news.onrecord.query.Parameters;
import news.onrecord.query.Views;
import news.onrecord.source.SourceId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one source: what it said, in which reports, and how well each of them says who it is. */
@Controller
final class SourcePage {

    private final Views views;

    SourcePage(Views views) {
        this.views = views;
    }

    @GetMapping(path = "/sources/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model model) {
        var source = Address.id(SourceId::new, id);
        var asked = Parameters.ofPage(given, Parameters.OF_A_LIST);
        var said = asked.search(source);
        model.addAllAttributes(Map.of(
                "beginning",
                said.beginning(),
                "q",
                said.q(),
                "source",
                views.read(
                        said.needs(asked.atLeast()),
                        now -> SourceViews.find(said.pinned(now), source, said)
                                .orElseThrow(() -> Address.nothing(source)))));
        return "source";
    }
}
