package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;
import news.onrecord.Refusal;
import org.jspecify.annotations.Nullable;

/** Puts together what is asked for about one page. */
final class PageDossier {

    /** The pages are published ones. */
    static final String VISIBILITY = "PUBLIC";

    private final List<PageRevisions.Told> revisions;
    private final AccountBook book;
    private final String publisher;
    private final String report;
    private final PageHistory history = new PageHistory();
    private final List<Wish> wishes = new ArrayList<>();

    /**
     * @param revisions of one page, in the order in which they were seen
     */
    PageDossier(List<PageRevisions.Told> revisions, AccountBook book) {
        this.revisions = revisions;
        this.book = book;
        publisher = RevisionIds.publisher(revisions.getFirst().source()).value();
        report = RevisionIds.page(revisions.getFirst().url()).value();
    }

    /** Everything about the page, in its order; each revision is entered. */
    Dossier plan(List<BulkPlan.Entry> entries) {
        for (var revision : revisions) {
            var needed = new ArrayList<>(List.of(publisher, report));
            var step = history.take(revision);
            for (var version : step.brought()) {
                needed.add(add(version.number() == 1 ? filing(revision, version) : version(revision, version)));
            }
            if (revision.told().isPresent()) {
                needed.add(add(correction(revision, revision.told().get(), step)));
            }
            book.count(
                    RevisionPlan.TOLD_APART,
                    revision.told().map(StatedReason::label).orElse(RevisionPlan.NOT_STATED));
            entries.add(new BulkPlan.Entry(revision.name(), needed));
        }
        book.count(RevisionPlan.TEXTS, "empty: the passage is not there yet, or no longer", history.empty());
        book.count(RevisionPlan.TEXTS, "identical to the one before: not stored again", history.identical());
        return new Dossier(wishes);
    }

    private String add(Wish wish) {
        wishes.add(wish);
        return wish.id();
    }

    /** The last that was asked for: whatever comes next about the page needs it. */
    private List<String> before() {
        return wishes.isEmpty() ? List.of(publisher) : List.of(wishes.getLast().id());
    }

    private Wish filing(PageRevisions.Told revision, PageHistory.Version version) {
        book.count(RevisionPlan.TEXTS, "a first version");
        var request = new ReportRequest(
                report,
                publisher,
                revision.source(),
                revision.url(),
                null,
                revision.headline(),
                version.publishedAt(),
                version.observedAt(),
                version.text(),
                VISIBILITY);
        return new Wish("page " + revision.url(), report, "/api/reports", request, before());
    }

    private Wish version(PageRevisions.Told revision, PageHistory.Version version) {
        book.count(RevisionPlan.TEXTS, "a further version");
        var request = new VersionRequest(
                version.number(), revision.headline(), version.publishedAt(), version.observedAt(), version.text());
        return new Wish(
                revision.name() + ", version " + version.number() + " of " + revision.url(),
                report + " version " + version.number(),
                "/api/reports/" + report + "/versions",
                request,
                before(),
                Refusal.VERSION_OUT_OF_ORDER);
    }

    private Wish correction(PageRevisions.Told revision, StatedReason told, PageHistory.Step step) {
        var id = RevisionIds.correction(revision.id()).value();
        var request = new CorrectionRequest(
                id,
                "OBSERVED",
                told.kind().name(),
                null,
                "OUTLET",
                revision.source(),
                revision.statedReason(),
                List.of(new CorrectionRequest.Difference("version", number(step.before()), number(step.after()))),
                new CorrectionRequest.Notice(revision.statedReason(), revision.url(), revision.statedAt()),
                revision.statedAt(),
                revision.observedAt(),
                VISIBILITY);
        return new Wish(revision.name(), id, "/api/reports/" + report + "/corrections", request, before());
    }

    private static @Nullable String number(@Nullable Integer version) {
        return version == null ? null : version.toString();
    }
}
