package news.onrecord.command.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.onrecord.report.LineageKind;
import news.onrecord.report.Paragraph;
import news.onrecord.report.ReportEvent;
import news.onrecord.report.ReportEvidenceAdded;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.Span;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A report as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class ReportFacts {

    /** What one version prints. */
    record Printed(@Nullable String headline, String body, List<String> captions) {

        /** Whether the words of a span stand at its place, counted in code points. */
        boolean has(boolean inHeadline, Span span) {
            var text = inHeadline ? headline : body;
            var points = text == null ? new int[0] : text.codePoints().toArray();
            return span.end() <= points.length
                    && new String(points, span.start(), span.end() - span.start())
                            .equals(span.quote().exact());
        }
    }

    final String author;
    final @Nullable String outlet;
    final @Nullable String url;
    final List<Printed> versions = new ArrayList<>();
    final Map<String, LineageKind> lineage = new LinkedHashMap<>();
    boolean removed;

    private ReportFacts(ReportFiled event) {
        author = event.authorId().value();
        outlet = SourceFacts.words(event.outlet());
        url = SourceFacts.words(event.url());
    }

    /** Where it came out, in one spelling; null when it has no address. The walk uses few spellings. */
    static @Nullable String place(@Nullable String outlet, @Nullable String url) {
        return url == null
                ? null
                : (outlet == null ? "" : outlet.strip().toLowerCase(Locale.ROOT)) + " "
                        + url.strip()
                                .replaceFirst("#.*", "")
                                .replaceFirst("^HTTPS", "https")
                                .replaceFirst(":443/", "/");
    }

    static void evolve(World world, String id, ReportEvent event) {
        if (event instanceof ReportFiled filed) {
            var report = new ReportFacts(filed);
            var place = place(report.outlet, report.url);
            Law.holds(
                    place == null || world.reports.values().stream().noneMatch(other -> place.equals(other.place())),
                    "an outlet's address is two reports': ",
                    filed);
            Law.holds(world.reports.put(id, report) == null, id, " is filed twice");
        } else {
            world.reports.get(id).evolve(world, event);
        }
    }

    private static String printed(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::printed).collect(Collectors.joining());
    }

    /** Whether it has a version of that number already, and that says all of this. */
    boolean prints(@Nullable Integer number, @Nullable String headline, String text, List<String> captions) {
        return number != null
                && number >= 1
                && number <= versions.size()
                && versions.get(number - 1).equals(new Printed(headline, text, captions));
    }

    @Nullable
    String place() {
        return place(outlet, url);
    }

    private void evolve(World world, ReportEvent event) {
        switch (event) {
            case ReportFiled _ -> throw new AssertionError("filed twice");
            case ReportVersionAdded now -> {
                Law.holds(now.version() == versions.size() + 1, "a version is out of order: ", now);
                Law.holds(!removed, "a report that is out of use gets a version: ", now);
                versions.add(
                        new Printed(SourceFacts.words(now.headline()), printed(now.paragraphs()), new ArrayList<>()));
            }
            case ReportPartAdded now -> {
                Law.holds(now.version() == versions.size(), "a part is of no new version: ", now);
                versions.getLast().captions().add(printed(now.paragraphs()));
                Law.holds(now.number() == versions.getLast().captions().size(), "a part is out of order: ", now);
            }
            case ReportEvidenceAdded now ->
                Law.holds(now.version() <= versions.size(), "evidence is of no version: ", now);
            case ReportRelated now -> {
                lineage.put(now.otherId().value(), now.kind());
                Law.holds(
                        !comesFrom(world, now.otherId().value(), now.reportId().value())
                                || !now.kind().comesFromOther(),
                        "a report comes from itself: ",
                        now);
            }
            case ReportLineageWithdrawn now -> lineage.remove(now.otherId().value());
            case ReportRemoved _ -> removed = true;
            case ReportRestored _ -> removed = false;
        }
    }

    /** Whether a report comes from another, by itself or around further ones. */
    static boolean comesFrom(World world, String report, String from) {
        return reached(world, report, LineageKind::comesFromOther).contains(from);
    }

    /** The report and whatever can be reached from it by what the streams on the way say. */
    static Set<String> reached(World world, String report, Predicate<LineageKind> by) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(report));
        while (!next.isEmpty()) {
            var one = next.remove();
            if (seen.add(one) && world.reports.containsKey(one)) {
                world.reports.get(one).lineage.forEach((other, kind) -> {
                    if (by.test(kind)) {
                        next.add(other);
                    }
                });
            }
        }
        return seen;
    }
}
