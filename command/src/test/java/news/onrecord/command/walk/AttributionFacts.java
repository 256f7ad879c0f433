package news.onrecord.command.walk;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.Hedge;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionEvent;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One place in a report where a claim is carried, as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class AttributionFacts {

    final String report;
    final int carriedRevision;
    boolean everOffTheRecord;
    boolean isVoid;
    Credibility credibility = Credibility.NOT_EXAMINED;
    List<String> confirmedBy = List.of();
    List<String> chain = List.of();
    final Set<String> disputes = new HashSet<>();
    final Set<String> disputesWithdrawn = new HashSet<>();

    private AttributionFacts(String report, int carriedRevision) {
        this.report = report;
        this.carriedRevision = carriedRevision;
    }

    static AttributionFacts of(World world, ClaimFacts claim, ClaimAttributed event) {
        Law.holds(event.statementRevision() == claim.revision, "it carries another revision than stands: ", event);
        Law.holds(claim.mergedInto() == null, "a claim that is merged is found somewhere: ", event);
        var facts = new AttributionFacts(event.reportVersion().reportId().value(), event.statementRevision());
        facts.said(world, event.reportVersion(), event.attribution());
        return facts;
    }

    private void said(World world, ReportVersionId version, Attribution said) {
        var filed = world.reports.get(version.reportId().value());
        Law.holds(filed != null && version.version() <= filed.versions.size(), "no such version: ", version);
        Law.holds(!filed.removed, "something is found in a report that is out of use: ", version);
        var printed = filed.versions.get(version.version() - 1);
        var inHeadline = said.part() == ReportPart.HEADLINE;
        Law.holds(
                spans(said).allMatch(span -> printed.has(inHeadline, span)),
                "the words do not stand there in ",
                version,
                ": ",
                said);
        var sources =
                said.chain().hops().stream().map(hop -> hop.sourceId().value()).toList();
        Law.holds(sources.getFirst().equals(filed.author), "the chain does not begin with the author: ", said);
        Law.holds(Set.copyOf(sources).size() == sources.size(), "somebody stands in the chain twice: ", said);
        Law.holds(
                sources.stream().skip(1).noneMatch(world::isMergedSource)
                        && sources.stream().allMatch(world.sources::containsKey),
                "the chain names somebody who is not there or merged: ",
                said);
        everOffTheRecord |= said.sourcingTerms() == SourcingTerms.OFF_THE_RECORD;
        chain = sources;
    }

    private static Stream<Span> spans(Attribution said) {
        var one = Stream.of(said.span(), said.sourceSpan(), said.cueSpan());
        var hops = said.chain().hops().stream().map(Hop::cueSpan);
        var hedges = said.hedges() == null
                ? Stream.<Span>of()
                : said.hedges().stream().map(Hedge::span);
        return Stream.of(one, said.contentSpans().stream(), hops, hedges)
                .flatMap(some -> some)
                .filter(span -> span != null);
    }

    void evolve(World world, ClaimFacts claim, AttributionEvent event) {
        Law.holds(!isVoid || event instanceof DisputeWithdrawn, "something is said about what is void: ", event);
        switch (event) {
            case ClaimAttributed _ -> throw new AssertionError("attributed twice");
            case AttributionAmended now -> amended(world, now);
            case AttributionGraded now -> graded(world, claim, now);
            case AttributionDisputed now -> {
                Law.holds(isOf(world, now.sourceId().value()), "somebody denies who is not in the chain: ", now);
                disputes.add(now.disputeId().value());
            }
            case DisputeWithdrawn now -> {
                Law.holds(disputes.remove(now.disputeId().value()), "no such denial: ", now);
                disputesWithdrawn.add(now.disputeId().value());
            }
            case AttributionVoided now -> {
                isVoid = true;
                Law.holds(
                        claim.attributions.values().stream().noneMatch(other -> other.isLeftAlone(claim)),
                        "a confirmation is left without any: ",
                        now);
            }
        }
    }

    private void amended(World world, AttributionAmended now) {
        Law.holds(now.reportVersion().reportId().value().equals(report), "it moves to another report: ", now);
        said(world, now.reportVersion(), now.attribution());
        Law.holds(
                !everOffTheRecord || world.audience(now.attributionId().value()).equals("DESK"),
                "what was said off the record is open: ",
                now);
    }

    private void graded(World world, ClaimFacts claim, AttributionGraded now) {
        credibility = now.credibility();
        confirmedBy = now.confirmedBy().stream().map(one -> one.value()).toList();
        Law.holds(
                (credibility == Credibility.CONFIRMED) != confirmedBy.isEmpty(), "confirmed by nobody, or not: ", now);
        for (var one : confirmedBy) {
            var other = claim.attributions.get(one);
            Law.holds(other != null && isConfirmedBy(world, other), one, " is no other voice: ", now);
        }
    }

    /** Whether somebody stands in the chain, or stands for somebody there. */
    boolean isOf(World world, String source) {
        return chain.stream().anyMatch(one -> one.equals(source) || world.standsFor(source, one));
    }

    private boolean isLeftAlone(ClaimFacts claim) {
        return !isVoid
                && credibility == Credibility.CONFIRMED
                && confirmedBy.stream().allMatch(one -> claim.attributions.get(one).isVoid);
    }

    /** Whether voiding one attribution would take the last support from under another's confirmation. */
    static boolean isSupport(ClaimFacts claim, String id) {
        return claim.attributions.entrySet().stream()
                .filter(other -> !other.getKey().equals(id) && !other.getValue().isVoid)
                .map(Map.Entry::getValue)
                .anyMatch(other -> other.credibility == Credibility.CONFIRMED
                        && other.confirmedBy.contains(id)
                        && other.confirmedBy.stream()
                                .allMatch(one -> one.equals(id) || claim.attributions.get(one).isVoid));
    }

    /**
     * Whether the other is another voice: in a report in use, of another author, another outlet and another innermost source,
     * and of no report in common among all that either hangs together with. Whoever was merged is whoever stands for them.
     */
    boolean isConfirmedBy(World world, AttributionFacts other) {
        var own = world.reports.get(report);
        var theirs = world.reports.get(other.report);
        return !other.isVoid
                && !theirs.removed
                && !isOne(world, chain.getLast(), other.chain.getLast())
                && !isOne(world, own.author, theirs.author)
                && !isOne(world, chain.getLast(), theirs.author)
                && !isOne(world, own.author, other.chain.getLast())
                && !isSame(own.outlet, theirs.outlet)
                && Collections.disjoint(
                        ReportFacts.reached(world, report, _ -> true),
                        ReportFacts.reached(world, other.report, _ -> true));
    }

    /** Whether its innermost source is the one of what would be said now. */
    boolean isSaidBy(Spoken now) {
        return chain.getLast().equals(now.chain().getLast());
    }

    private static boolean isOne(World world, String source, String other) {
        return world.survivor(source).equals(world.survivor(other));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
