package news.onrecord.query.report;

import news.onrecord.query.Address;
import news.onrecord.query.Answers;
import news.onrecord.query.AtVersion;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is on record about reports; what one carries is a list of its own within the answer. */
@RestController
@RequestMapping(path = "/api/reports", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReportQueryController {

    private final Answers answers;

    ReportQueryController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Listing<ReportLine>> reports(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_A_LIST);
        var search = asked.search(ReportViews.LIST);
        return answers.page(asked, search, views -> ReportViews.list(views, search));
    }

    @GetMapping("/{id}")
    ResponseEntity<AtVersion<ReportView>> report(@PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        return answer(Address.id(ReportId::new, id), null, given);
    }

    @GetMapping("/{id}/versions/{version}")
    ResponseEntity<AtVersion<ReportView>> version(
            @PathVariable String id, @PathVariable String version, @RequestParam MultiValueMap<String, String> given) {
        return answer(Address.id(ReportId::new, id), Address.version(version), given);
    }

    private ResponseEntity<AtVersion<ReportView>> answer(
            String report, @Nullable Integer version, MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, Parameters.OF_ONE);
        var name = ReportViews.name(report, version);
        var carried = asked.search(name);
        return answers.thing(
                asked,
                carried,
                report,
                views -> ReportViews.find(views, report, version, carried).orElseThrow(() -> Address.nothing(name)));
    }
}
