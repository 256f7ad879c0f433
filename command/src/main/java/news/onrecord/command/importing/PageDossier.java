package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is asked for about one page. */
final class PageDossier {

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
        wishes.add(filing());
        for (var revision : revisions) {
            var needed = new ArrayList<>(List.of(publisher, report));
            var step = history.take(revision);
            for (var version : step.brought()) {
                needed.add(add(version(revision, version)));
            }
            if (revision.told().isPresent()) {
                needed.add(add(correction(revision, revision.told().get(), step)));
            }
            if (step.isUnchanged()) {
                book.count(AccountBook.ODD, RevisionPlan.UNCHANGED);
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

    /** Without a text: it is told by its version whether a text that is on record is the one that is sent. */
    private Wish filing() {
        var page = revisions.getFirst();
        var request = new ReportRequest(
                report, publisher, page.source(), page.url(), null, null, null, null, null, Wish.VISIBILITY);
        return new Wish("page " + page.url(), report, "/api/reports", request, List.of(publisher));
    }

    private Wish version(PageRevisions.Told revision, PageHistory.Version version) {
        int number = version.number();
        book.count(RevisionPlan.TEXTS, number == 1 ? "a first version" : "a further version");
        var request = new VersionRequest(
                number, revision.headline(), version.publishedAt(), version.observedAt(), version.text());
        return new Wish(
                revision.name() + ", version " + number + " of " + revision.url(),
                id(number),
                "/api/reports/" + report + "/versions",
                request,
                List.of(number == 1 ? report : id(number - 1)));
    }

    /** In a page's order; the ledger has no id of its own for a version. */
    private String id(int version) {
        return report + Wish.VERSION + version;
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
                differences(step),
                new CorrectionRequest.Notice(revision.statedReason(), revision.url(), revision.statedAt()),
                revision.statedAt(),
                revision.observedAt(),
                Wish.VISIBILITY);
        var named = Stream.of(step.before(), step.after())
                .flatMap(Stream::ofNullable)
                .map(this::id)
                .toList();
        return new Wish(revision.name(), id, "/api/reports/" + report + "/corrections", request, named);
    }

    private static @Nullable List<CorrectionRequest.Difference> differences(PageHistory.Step step) {
        return step.isUnchanged()
                ? null
                : List.of(new CorrectionRequest.Difference("version", number(step.before()), number(step.after())));
    }

    private static @Nullable String number(@Nullable Integer version) {
        return version == null ? null : version.toString();
    }
}
