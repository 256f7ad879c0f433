package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file of notices asks the ledger for: of each work its unnamed author, the work as a report of which no text is
 * known, and its notices in the order in which they came out.
 */
final class NoticePlan {

    private static final String MIDNIGHT = "T00:00:00Z";

    /** By date, and as they were collected where that is the same. */
    private static final Comparator<CorrectionNotices.Told> AS_THEY_CAME_OUT = Comparator.comparing(
                    (CorrectionNotices.Told told) -> known(told.notice().publishedAt()))
            .thenComparing(told -> known(told.notice().recordedAt()));

    private NoticePlan() {}

    static BulkPlan of(List<CorrectionNotices.Told> notices) {
        var dossiers = new ArrayList<Dossier>();
        var entries = new ArrayList<BulkPlan.Entry>();
        for (var work : works(notices).entrySet()) {
            var ofWork = work.getValue().stream().sorted(AS_THEY_CAME_OUT).toList();
            var author = author(work.getKey());
            var report = report(work.getKey(), author, ofWork);
            var wishes = new ArrayList<>(List.of(author, report));
            for (var told : ofWork) {
                var correction = correction(told, report);
                wishes.add(correction);
                entries.add(new BulkPlan.Entry(told.name(), List.of(author.id(), report.id(), correction.id())));
            }
            dossiers.add(new Dossier(wishes));
        }
        return new BulkPlan(List.of(), dossiers, entries);
    }

    /** By DOI, in the order of the file. */
    private static Map<String, List<CorrectionNotices.Told>> works(List<CorrectionNotices.Told> notices) {
        var works = new LinkedHashMap<String, List<CorrectionNotices.Told>>();
        notices.forEach(told ->
                works.computeIfAbsent(told.doi(), doi -> new ArrayList<>()).add(told));
        return works;
    }

    /** The file names no authors. Two that are unknown are two, so each work has its own. */
    private static Wish author(String doi) {
        var id = NoticeIds.author(doi).value();
        var request = new SourceRequest(
                id,
                "ARTICLE_AUTHOR",
                "Author of doi:" + doi,
                null,
                "Not named in the notices that this was imported from.",
                Wish.VISIBILITY);
        return new Wish("author of " + doi, id, "/api/sources", request, List.of());
    }

    private static Wish report(String doi, Wish author, List<CorrectionNotices.Told> notices) {
        var id = NoticeIds.work(doi).value();
        var request = new ReportRequest(
                id, author.id(), outlet(notices), NoticeIds.url(doi), null, null, null, null, null, Wish.VISIBILITY);
        return new Wish("work " + doi, id, "/api/reports", request, List.of(author.id()));
    }

    /** The journal, where one of the notices names it, and otherwise the publisher. */
    private static @Nullable String outlet(List<CorrectionNotices.Told> notices) {
        return notices.stream()
                .map(told -> told.notice().journal())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(notices.getFirst().notice().publisher());
    }

    private static Wish correction(CorrectionNotices.Told told, Wish report) {
        var notice = told.notice();
        var id = told.id().value();
        var step = told.nature().step();
        var published = day(notice.publishedAt());
        var request = new CorrectionRequest(
                id,
                "OBSERVED",
                step.kind().name(),
                step.extent() == null ? null : step.extent().name(),
                "OUTLET",
                notice.publisher(),
                null,
                null,
                new CorrectionRequest.Notice(notice.words(), NoticeIds.url(known(notice.notice())), published),
                published,
                notice.recordedAt(),
                Wish.VISIBILITY);
        return new Wish(
                told.name(), id, report.door() + "/" + report.id() + "/corrections", request, List.of(report.id()));
    }

    /** The registry gives a day, as the midnight of it. */
    private static @Nullable String day(@Nullable String date) {
        return date != null && date.endsWith(MIDNIGHT) ? date.substring(0, date.length() - MIDNIGHT.length()) : date;
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }
}
