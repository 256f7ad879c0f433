package news.onrecord.query.home;

import news.onrecord.query.Parameters;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.Views;
import news.onrecord.query.claim.ClaimViews;
import news.onrecord.query.report.ReportViews;
import news.onrecord.query.source.SourceViews;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what is on record: the reports, and the claims, which can be searched. */
@Controller
final class HomePage {

    private static final int REPORTS = 20;

    private final Views views;

    HomePage(Views views) {
        this.views = views;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String show(@RequestParam MultiValueMap<String, String> given, Model model) {
        var asked = Parameters.ofPage(given, Parameters.OF_A_LIST);
        var search = asked.search(ClaimViews.LIST);
        model.addAttribute("home", views.read(search.needs(asked.atLeast()), now -> home(search.pinned(now), search)));
        return "home";
    }

    private static HomeView home(Standing standing, Search search) {
        return new HomeView(
                standing.position(),
                search.q(),
                search.beginning(),
                ClaimViews.count(standing),
                ReportViews.count(standing),
                SourceViews.count(standing),
                ReportViews.list(standing, Search.all(ReportViews.LIST, REPORTS))
                        .items(),
                ClaimViews.list(standing, search));
    }
}
