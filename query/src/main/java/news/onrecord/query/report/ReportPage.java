package news.onrecord.query.report;

import news.onrecord.query.Address;
import news.onrecord.query.Standing;
import news.onrecord.query.Views;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a report's text with every passage that carries a claim. */
@Controller
@RequestMapping(path = "/reports", produces = MediaType.TEXT_HTML_VALUE)
final class ReportPage {

    private final Views views;

    ReportPage(Views views) {
        this.views = views;
    }

    @GetMapping("/{id}")
    String latest(@PathVariable String id, Model model) {
        return show(Address.id(ReportId::new, id), null, model);
    }

    @GetMapping("/{id}/versions/{version}")
    String version(@PathVariable String id, @PathVariable String version, Model model) {
        return show(Address.id(ReportId::new, id), Address.version(version), model);
    }

    private String show(String id, @Nullable Integer version, Model model) {
        var report = views.read(standing -> find(standing, id, version));
        model.addAttribute("report", report);
        model.addAttribute("marked", MarkedText.of(report.text(), report.attributions()));
        return "report";
    }

    private static ReportView find(Standing standing, String id, @Nullable Integer version) {
        return ReportViews.find(standing, id, version)
                .orElseThrow(() -> Address.nothing(version == null ? id : id + " version " + version));
    }
}
