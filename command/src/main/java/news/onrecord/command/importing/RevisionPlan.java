package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a file of revisions asks the ledger for: each publisher as the author of its pages, each page as a report, its
 * texts as versions in their order, and every change of which the publisher states the kind as a correction.
 */
final class RevisionPlan {

    static final String TOLD_APART = "kinds told apart by the stated reason";
    static final String NOT_STATED = "NOT_STATED: a version, and no correction";
    static final String UNCHANGED = "before and after are the same: no difference stated";
    static final String TEXTS = "texts before and after";

    private RevisionPlan() {}

    static BulkPlan of(List<PageRevisions.Told> revisions, AccountBook book) {
        var publishers = new LinkedHashMap<String, Wish>();
        var pages = new LinkedHashMap<String, List<PageRevisions.Told>>();
        for (var revision : revisions) {
            publishers.computeIfAbsent(revision.source(), RevisionPlan::publisher);
            pages.computeIfAbsent(revision.url(), url -> new ArrayList<>()).add(revision);
        }
        var dossiers = new ArrayList<Dossier>();
        var entries = new ArrayList<BulkPlan.Entry>();
        for (var page : pages.values()) {
            page.sort(Comparator.comparing(PageRevisions.Told::seen));
            dossiers.add(new PageDossier(page, book).plan(entries));
        }
        return new BulkPlan(List.copyOf(publishers.values()), dossiers, entries);
    }

    /** The publisher speaks where a page names nobody. */
    private static Wish publisher(String name) {
        var id = RevisionIds.publisher(name).value();
        var request = new SourceRequest(id, "ARTICLE_AUTHOR", name, null, null, Wish.VISIBILITY);
        return new Wish("publisher " + name, id, "/api/sources", request, List.of());
    }
}
