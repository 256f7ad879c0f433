package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import news.onrecord.report.LineageKind;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is said of reports. */
@NullUnmarked // what a history names need not be there
final class ReportWishes {

    static final List<Wishes.Maker> ALL = List.of(
            ReportWishes::file,
            ReportWishes::addVersion,
            ReportWishes::addEvidence,
            ReportWishes::relate,
            ReportWishes::withdrawLineage,
            ReportWishes::remove,
            ReportWishes::restore,
            ReportWishes::restore,
            ReportWishes::visibility);

    /** Every word stands in each of them at another place; one has characters beyond the basic plane. */
    static final List<String> TEXTS = List.of(
            "McCain praised their sacrifice.\nThey left, reports say.",
            "They left, reports say.\r\n\r\nMcCain praised their sacrifice.",
            "\uD83D\uDD4A The sacrifice that McCain praised \uD83D\uDD4A, reports say.");

    private ReportWishes() {}

    static String any(World world, Dice dice) {
        return dice.one("rep", world.reports.keySet());
    }

    static Wish file(World world, Dice dice) {
        var id = dice.fresh("rep", world.reports.keySet());
        var authors = world.sources.keySet().stream()
                .filter(one -> world.sources.get(one).kind == SourceKind.ARTICLE_AUTHOR)
                .toList();
        var author = dice.oneIn(20) ? SourceWishes.any(world, dice) : dice.one("src", authors);
        var outlet = dice.of(null, "The Wire", "the wire ", "Daily", "Herald");
        var url = dice.of(
                null, "https://example.org/" + dice.below(30), "HTTPS://example.org:443/" + dice.below(30) + "#top");
        var text = dice.oneIn(6) ? null : dice.of(TEXTS);
        var headline = dice.of(null, "McCain praised \uD83D\uDD4A");
        var wish = new Wish("/api/reports")
                .say("id", id)
                .say("authorId", author)
                .sayIf("outlet", outlet)
                .sayIf("url", url)
                .sayIf("text", text)
                .sayIf("headline", headline)
                .brings("ReportFiled")
                .no(Refusal.ALREADY_RECORDED, now -> now.reports.containsKey(id))
                .no(Refusal.MISSING_VALUE, _ -> text == null && headline != null)
                .no(Refusal.SOURCE_UNKNOWN, now -> !now.sources.containsKey(author))
                .no(
                        Refusal.NOT_AN_AUTHOR,
                        now -> now.sources.containsKey(author)
                                && now.sources.get(author).kind != SourceKind.ARTICLE_AUTHOR)
                .no(Refusal.SOURCE_MERGED, now -> now.isMergedSource(author))
                .no(Refusal.REPORT_KNOWN, now -> {
                    var place = ReportFacts.place(outlet, url);
                    return place != null
                            && now.reports.values().stream().anyMatch(other -> place.equals(other.place()));
                });
        if (text != null) {
            wish.brings("ReportVersionAdded");
        }
        return Wishes.audience(captioned(wish, captions(text, dice)), world, dice);
    }

    private static List<String> captions(@Nullable String text, Dice dice) {
        return text == null || !dice.oneIn(3) ? List.of() : TEXTS.subList(0, 1 + dice.below(TEXTS.size()));
    }

    private static Wish captioned(Wish wish, List<String> captions) {
        if (captions.isEmpty()) {
            return wish;
        }
        var parts = new ArrayList<Map<String, Object>>();
        for (var text : captions) {
            parts.add(Map.of("kind", "CAPTION", "number", parts.size() + 1, "text", text));
            wish.brings("ReportPartAdded");
        }
        return wish.say("parts", parts);
    }

    private static Wish of(String id, String task) {
        return new Wish("/api/reports/" + id + task).no(Refusal.NOT_FOUND, now -> !now.reports.containsKey(id));
    }

    private static Predicate<World> report(String id, Predicate<ReportFacts> when) {
        return now -> now.reports.containsKey(id) && when.test(now.reports.get(id));
    }

    private static Wish addVersion(World world, Dice dice) {
        var id = any(world, dice);
        var number = dice.of(null, null, 1, 2, 3);
        var text = dice.oneIn(30) ? null : dice.of(TEXTS);
        var captions = captions(text, dice);
        var headline = dice.of(null, "McCain praised \uD83D\uDD4A");
        var wish = of(id, "/versions")
                .sayIf("version", number)
                .sayIf("headline", headline)
                .brings("ReportVersionAdded")
                .no(Refusal.MISSING_VALUE, _ -> text == null)
                .no(Refusal.REPORT_REMOVED, report(id, report -> report.removed))
                .no(Refusal.ALREADY_RECORDED, report(id, report -> report.prints(number, headline, text, captions)))
                .no(
                        Refusal.VERSION_OUT_OF_ORDER,
                        report(
                                id,
                                report -> number != null
                                        && number != report.versions.size() + 1
                                        && !report.prints(number, headline, text, captions)));
        return captioned(wish.sayIf("text", text), captions);
    }

    private static Wish addEvidence(World world, Dice dice) {
        var id = any(world, dice);
        int version = dice.below(4);
        var evidence = dice.id("evi");
        boolean isEmpty = dice.oneIn(30);
        return of(id, "/versions/" + version + "/evidence")
                .say("id", evidence)
                .sayIf("archiveUrl", isEmpty ? null : "https://archive.example.org/1")
                .brings("ReportEvidenceAdded")
                .no(Refusal.MISSING_VALUE, _ -> isEmpty)
                .no(Refusal.REPORT_UNKNOWN, report(id, report -> version < 1 || version > report.versions.size()));
    }

    private static Wish relate(World world, Dice dice) {
        var id = any(world, dice);
        var other = any(world, dice);
        var kind = dice.of(LineageKind.values());
        return of(id, "/lineage")
                .say("otherId", other)
                .say("kind", kind.name())
                .brings("ReportRelated")
                .no(Refusal.REPORT_UNKNOWN, now -> !now.reports.containsKey(other))
                .no(
                        Refusal.LINEAGE_CIRCULAR,
                        now -> id.equals(other) || (kind.comesFromOther() && ReportFacts.comesFrom(now, other, id)))
                .no(
                        Refusal.ALREADY_RECORDED,
                        now -> report(id, one -> one.lineage.containsKey(other)).test(now)
                                || report(other, one -> one.lineage.containsKey(id))
                                        .test(now));
    }

    private static Wish withdrawLineage(World world, Dice dice) {
        var related = world.reports.keySet().stream()
                .filter(one -> !world.reports.get(one).lineage.isEmpty())
                .toList();
        var id = dice.one("rep", related);
        var known = dice.any(
                world.reports.containsKey(id) ? world.reports.get(id).lineage.keySet() : List.of());
        var other = known == null || dice.oneIn(8) ? any(world, dice) : known;
        return Wishes.reason(of(id, "/lineage/withdrawal"), dice)
                .say("otherId", other)
                .brings("ReportLineageWithdrawn")
                .no(Refusal.NOT_FOUND, report(id, report -> !report.lineage.containsKey(other)));
    }

    private static Wish remove(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.reason(of(id, "/removal"), dice)
                .brings("ReportRemoved")
                .no(Refusal.REPORT_REMOVED, report(id, report -> report.removed));
    }

    private static Wish restore(World world, Dice dice) {
        var removed = world.reports.keySet().stream()
                .filter(one -> world.reports.get(one).removed)
                .toList();
        var id = dice.oneIn(5) ? any(world, dice) : dice.one("rep", removed);
        return Wishes.reason(of(id, "/restoration"), dice)
                .brings("ReportRestored")
                .no(Refusal.NOTHING_CHANGED, report(id, report -> !report.removed));
    }

    private static Wish visibility(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.visibility(of(id, "/visibility"), world, dice, id);
    }
}
