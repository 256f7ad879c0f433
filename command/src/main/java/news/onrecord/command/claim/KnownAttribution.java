package news.onrecord.command.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;

/**
 * What a claim remembers of one of its attributions.
 *
 * @param chain everybody in it, from the author to the innermost source
 * @param offTheRecord whether the terms were ever OFF_THE_RECORD: what was said before stays readable with the rest
 * @param confirmedBy the attributions on which CONFIRMED rests
 * @param disputes those that stand
 * @param withdrawn the disputes that do not
 */
record KnownAttribution(
        AttributionId id,
        ReportId report,
        List<SourceId> chain,
        boolean offTheRecord,
        boolean isVoid,
        Credibility credibility,
        List<AttributionId> confirmedBy,
        Set<String> disputes,
        Set<String> withdrawn) {

    static KnownAttribution of(ClaimAttributed event) {
        return new KnownAttribution(
                event.attributionId(),
                event.reportVersion().reportId(),
                sources(event.attribution()),
                isOffTheRecord(event.attribution()),
                false,
                Credibility.NOT_EXAMINED,
                List.of(),
                Set.of(),
                Set.of());
    }

    static boolean isOffTheRecord(Attribution said) {
        return said.sourcingTerms() == SourcingTerms.OFF_THE_RECORD;
    }

    private static List<SourceId> sources(Attribution said) {
        return said.chain().hops().stream().map(Hop::sourceId).toList();
    }

    /** Whether the innermost source is the same as in what is said now. */
    boolean isSaidBy(Attribution now) {
        return chain.getLast().equals(sources(now).getLast());
    }

    CarriedIn place() {
        return new CarriedIn(id, report, chain);
    }

    KnownAttribution amended(Attribution said) {
        return new KnownAttribution(
                id,
                report,
                sources(said),
                offTheRecord || isOffTheRecord(said),
                isVoid,
                credibility,
                confirmedBy,
                disputes,
                withdrawn);
    }

    KnownAttribution graded(Credibility grade, List<AttributionId> confirming) {
        return new KnownAttribution(id, report, chain, offTheRecord, isVoid, grade, confirming, disputes, withdrawn);
    }

    KnownAttribution voided() {
        return new KnownAttribution(
                id, report, chain, offTheRecord, true, credibility, confirmedBy, disputes, withdrawn);
    }

    KnownAttribution disputed(String dispute) {
        return new KnownAttribution(
                id, report, chain, offTheRecord, isVoid, credibility, confirmedBy, with(disputes, dispute), withdrawn);
    }

    KnownAttribution undisputed(String dispute) {
        var left = new HashSet<>(disputes);
        left.remove(dispute);
        return new KnownAttribution(
                id, report, chain, offTheRecord, isVoid, credibility, confirmedBy, left, with(withdrawn, dispute));
    }

    private static Set<String> with(Set<String> some, String more) {
        var all = new HashSet<>(some);
        all.add(more);
        return all;
    }
}
