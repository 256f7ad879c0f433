package news.onrecord.query.report;

import news.onrecord.query.Address;
import news.onrecord.query.Parameters;
import news.onrecord.query.Views;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a report's text with every passage that carries a claim. */
@Controller
@RequestMapping(path = "/reports", produces = MediaType.TEXT_HTML_VALUE)
final class ReportPage {

    private final Views views;

    ReportPage(Views views) {
        this.views = views;
    }

    @GetMapping("/{id}")
    String latest(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model model) {
        return show(Address.id(ReportId::new, id), null, given, model);
    }

    @GetMapping("/{id}/versions/{version}")
    String version(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        return show(Address.id(ReportId::new, id), Address.version(version), given, model);
    }

    private String show(String id, @Nullable Integer version, MultiValueMap<String, String> given, Model model) {
        var asked = Parameters.ofPage(given, Parameters.OF_ONE);
        var name = ReportViews.name(id, version);
        var carried = asked.search(name, Parameters.MOST);
        var report = views.read(
                carried.needs(asked.atLeast()),
                now -> ReportViews.find(carried.pinned(now), id, version, carried)
                        .orElseThrow(() -> Address.nothing(name)));
        var first = carried.after() + 2;
        model.addAttribute("beginning", carried.beginning());
        model.addAttribute("report", report);
        model.addAttribute(
                "marked",
                MarkedText.of(
                        report.headline(),
                        report.text() == null ? "" : report.text(),
                        report.parts(),
                        first,
                        report.attributions().items()));
        return "report";
    }
}
