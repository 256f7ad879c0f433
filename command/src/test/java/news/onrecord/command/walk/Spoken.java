package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Where and by whom something is said, as a request to attribute a claim has it.
 *
 * @param chain whom it names, the author first
 * @param ownVoice whether the mode is AUTHOR_VOICE
 * @param start and end count code points; or now and then UTF-16 units, or nothing
 */
@NullUnmarked // what a history names need not be there
record Spoken(
        String report,
        int version,
        boolean inHeadline,
        List<String> chain,
        boolean ownVoice,
        String terms,
        String exact,
        int start) {

    private static final List<String> WORDS = List.of("sacrifice", "McCain praised", "reports say", "nowhere");

    /** Something said in that report, or in any. */
    static Spoken by(Dice dice, World world, @Nullable String report) {
        var where = report == null || dice.oneIn(10) ? ReportWishes.any(world, dice) : report;
        int version = 1 + (dice.oneIn(4) ? dice.below(3) : 0);
        boolean inHeadline = dice.oneIn(6);
        var exact = inHeadline ? "McCain" : dice.of(WORDS.subList(0, dice.oneIn(20) ? 4 : 3));
        var chain = chain(dice, world, where);
        boolean ownVoice = dice.oneIn(20) != (chain.size() == 1);
        var terms = dice.of("ON_THE_RECORD", "OFF_THE_RECORD", "NOT_EXAMINED", "BACKGROUND");
        return new Spoken(
                where,
                version,
                inHeadline,
                chain,
                ownVoice,
                terms,
                exact,
                start(dice, world, where, version, exact, inHeadline));
    }

    private static List<String> chain(Dice dice, World world, String report) {
        var chain = new ArrayList<String>();
        var filed = world.reports.get(report);
        chain.add(filed == null || dice.oneIn(25) ? SourceWishes.any(world, dice) : filed.author);
        var standing = world.sources.keySet().stream()
                .filter(one -> !world.isMergedSource(one) && !chain.contains(one))
                .toList();
        for (int hops = dice.below(3); hops > 0; hops--) {
            chain.add(dice.oneIn(8) ? SourceWishes.any(world, dice) : dice.one("src", standing));
        }
        return chain;
    }

    private static int start(Dice dice, World world, String report, int version, String exact, boolean inHeadline) {
        var printed = ClaimWishes.printed(world, report, version);
        var text = printed == null ? null : inHeadline ? printed.headline() : printed.body();
        int at = text == null ? -1 : text.indexOf(exact);
        if (text == null || at < 0 || dice.oneIn(25)) {
            return dice.below(20);
        }
        return dice.oneIn(20) ? at : text.codePointCount(0, at);
    }

    boolean isOffTheRecord() {
        return terms.equals("OFF_THE_RECORD");
    }

    /** As a body says it. */
    Map<String, Object> body() {
        var hops = new ArrayList<Map<String, Object>>();
        chain.forEach(source -> hops.add(
                hops.isEmpty()
                        ? AttributionWishes.map("sourceId", source)
                        : AttributionWishes.map("sourceId", source, "mode", "INDIRECT_QUOTE")));
        return AttributionWishes.map(
                "reportVersion",
                AttributionWishes.map("reportId", report, "version", version),
                "part",
                inHeadline ? "HEADLINE" : "BODY",
                "reportingMode",
                ownVoice ? "AUTHOR_VOICE" : "INDIRECT_QUOTE",
                "span",
                span(),
                "contentSpans",
                List.of(span()),
                "chain",
                hops,
                "sourcingTerms",
                terms);
    }

    private Map<String, Object> span() {
        return AttributionWishes.map(
                "start", start, "end", start + exact.codePointCount(0, exact.length()), "exact", exact);
    }

    private Predicate<World> printed(Predicate<ReportFacts.Printed> when) {
        return now -> {
            var printed = ClaimWishes.printed(now, report, version);
            return printed != null && when.test(printed);
        };
    }

    /** Says why it has to be refused. */
    void refuse(Wish wish) {
        wish.no(Refusal.REPORT_UNKNOWN, now -> ClaimWishes.printed(now, report, version) == null)
                .no(Refusal.REPORT_REMOVED, now -> now.reports.containsKey(report) && now.reports.get(report).removed)
                .no(
                        Refusal.CHAIN_NOT_FROM_AUTHOR,
                        now -> now.reports.containsKey(report)
                                && !now.reports.get(report).author.equals(chain.getFirst()))
                .no(Refusal.SOURCE_UNKNOWN, now -> !now.sources.keySet().containsAll(chain))
                .no(Refusal.SOURCE_MERGED, now -> chain.stream().skip(1).anyMatch(now::isMergedSource))
                .no(
                        Refusal.CHAIN_CYCLE,
                        now -> AttributionWishes.isTwice(chain)
                                || chain.subList(1, chain.size()).contains(now.survivor(chain.getFirst())))
                .no(Refusal.CHAIN_CONTRADICTS_MODE, _ -> ownVoice != (chain.size() == 1))
                .maybe(Refusal.SPAN_IN_UTF16_UNITS, printed(printed -> !stands(printed)))
                .no(Refusal.SPAN_DOES_NOT_MATCH, printed(printed -> !stands(printed)));
    }

    private boolean stands(ReportFacts.Printed printed) {
        var text = inHeadline ? printed.headline() : printed.body();
        var points = text == null ? new int[0] : text.codePoints().toArray();
        int length = exact.codePointCount(0, exact.length());
        return start + length <= points.length && new String(points, start, length).equals(exact);
    }
}
