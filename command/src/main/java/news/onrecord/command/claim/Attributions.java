package news.onrecord.command.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.DisputeId;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionEvent;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Where reports carry a claim, and what was said about that; part of the claim that holds it, and of its snapshot. */
final class Attributions {

    private Map<String, KnownAttribution> known = new LinkedHashMap<>();

    Set<String> ids() {
        return known.keySet();
    }

    boolean has(Id thing) {
        return known.containsKey(thing.value());
    }

    void refuseKnown(AttributionId given) {
        if (has(given)) {
            throw onRecord(given);
        }
    }

    private static Refused onRecord(Id id) {
        return new Refused(Refusal.ALREADY_RECORDED, id.value() + " is on record already; nothing was recorded again.");
    }

    /** What was said off the record stays with the desk. */
    void refuseOpening(Id thing, Audience audience) {
        var attribution = known.get(thing.value());
        if (attribution != null) {
            refuseOpening(attribution.offTheRecord(), audience);
        }
    }

    static void refuseOpening(boolean offTheRecord, Audience audience) {
        if (offTheRecord && !audience.isDesk()) {
            throw new Refused(
                    Refusal.OFF_THE_RECORD,
                    "'visibility' cannot be " + audience.visibility()
                            + ": the source spoke OFF_THE_RECORD, so the attribution stays with the desk.");
        }
    }

    /**
     * @param audience who may read the attribution
     */
    void decide(AmendAttribution command, Audience audience) {
        var said = command.said();
        var attribution = standing(said.attributionId());
        var version = said.printed().id();
        if (!version.reportId().equals(attribution.report())) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'reportVersion' is of " + version.reportId() + ", but the attribution is in "
                            + attribution.report() + ". An attribution stays in its report: mark this one as void and"
                            + " attribute the claim in the other report.");
        }
        ChainRules.check(said);
        if (!attribution.isSaidBy(said.attribution())) {
            refuseWithoutGround(attribution);
        }
        refuseOpening(KnownAttribution.isOffTheRecord(said.attribution()), audience);
        AggregateLifecycle.apply(new AttributionAmended(
                command.claimId(),
                said.attributionId(),
                version,
                VerbatimSpans.of(said.printed(), said.attribution()),
                command.reason()));
    }

    void decide(GradeAttribution command) {
        var attribution = standing(command.attributionId());
        if (command.credibility() == attribution.credibility()) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED,
                    attribution.id() + " is " + attribution.credibility() + " already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(new AttributionGraded(
                command.claimId(),
                command.attributionId(),
                command.credibility(),
                command.reason(),
                command.credibility() == Credibility.CONFIRMED ? confirming(command) : List.of()));
    }

    private List<AttributionId> confirming(GradeAttribution command) {
        var confirming = others(command.attributionId())
                .filter(other -> command.independent().attributions().contains(other.id()))
                .map(KnownAttribution::id)
                .toList();
        if (confirming.isEmpty()) {
            throw new Refused(
                    Refusal.NOT_CORROBORATED,
                    "CONFIRMED needs the claim from another source in another report that is independent of this one,"
                            + " and none is on record. Attribute the claim there first, or grade it PROBABLY_TRUE.");
        }
        return confirming;
    }

    private Stream<KnownAttribution> others(AttributionId id) {
        return known.values().stream()
                .filter(other -> !other.isVoid() && !other.id().equals(id));
    }

    void decide(DisputeAttribution command) {
        var dispute = command.disputeId();
        if (known.values().stream()
                .anyMatch(each -> each.disputes().contains(dispute.value())
                        || each.withdrawn().contains(dispute.value()))) {
            throw onRecord(dispute);
        }
        var attribution = standing(command.attributionId());
        if (attribution.chain().stream().noneMatch(command::isOf)) {
            throw new Refused(
                    Refusal.NOT_IN_CHAIN,
                    "'sourceId' " + command.sourceId() + " does not stand in the chain of " + attribution.id()
                            + ", nor does anybody who was merged into it: only who is said to have said it can deny it.");
        }
        AggregateLifecycle.apply(new AttributionDisputed(
                command.claimId(),
                command.attributionId(),
                dispute,
                command.sourceId(),
                command.words(),
                command.spokesperson(),
                command.saidAt(),
                command.url()));
    }

    void decide(WithdrawDispute command) {
        var attribution = find(command.attributionId());
        DisputeId dispute = command.disputeId();
        if (attribution.withdrawn().contains(dispute.value())) {
            throw new Refused(Refusal.NOTHING_CHANGED, dispute + " is withdrawn already; nothing was recorded again.");
        }
        if (!attribution.disputes().contains(dispute.value())) {
            throw new Refused(Refusal.NOT_FOUND, dispute + " is not on record for " + attribution.id() + ".");
        }
        AggregateLifecycle.apply(new DisputeWithdrawn(command.claimId(), attribution.id(), dispute, command.reason()));
    }

    void decide(VoidAttribution command) {
        var attribution = standing(command.attributionId());
        refuseLastSupport(attribution);
        AggregateLifecycle.apply(new AttributionVoided(command.claimId(), attribution.id(), command.reason()));
    }

    /** Whoever else says it now, it was not the one who was confirmed, or who confirmed. */
    private void refuseWithoutGround(KnownAttribution attribution) {
        if (attribution.credibility() == Credibility.CONFIRMED) {
            throw new Refused(
                    Refusal.NOT_CORROBORATED,
                    attribution.id() + " is CONFIRMED as said by another source. Grade it anew first, then amend it.");
        }
        refuseLastSupport(attribution);
    }

    private void refuseLastSupport(KnownAttribution attribution) {
        others(attribution.id())
                .filter(other -> other.confirmedBy().contains(attribution.id()))
                .filter(other ->
                        other.confirmedBy().stream().allMatch(each -> each.equals(attribution.id()) || isVoid(each)))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            Refusal.CONFIRMS_ANOTHER,
                            other.id() + " is CONFIRMED by this attribution alone. Grade that one anew first.");
                });
    }

    private boolean isVoid(AttributionId id) {
        return Objects.requireNonNull(known.get(id.value())).isVoid();
    }

    /**
     * @param sequence the last of the claim's stream
     */
    WhereCarried describe(DescribeAttribution question, long sequence) {
        var attribution = find(question.attributionId());
        return new WhereCarried(
                question.claimId(),
                sequence,
                attribution.place(),
                others(attribution.id()).map(KnownAttribution::place).toList());
    }

    private KnownAttribution standing(AttributionId id) {
        refuseVoid(id);
        return find(id);
    }

    void refuseVoid(AttributionId id) {
        if (find(id).isVoid()) {
            throw new Refused(
                    Refusal.ATTRIBUTION_VOID,
                    id + " was recorded in error and is void: it stays readable, and nothing more is recorded about it."
                            + " Attribute the claim anew.");
        }
    }

    private KnownAttribution find(AttributionId id) {
        var attribution = known.get(id.value());
        if (attribution == null) {
            throw new Refused(Refusal.NOT_FOUND, id + " is not on record in this claim.");
        }
        return attribution;
    }

    void evolve(AttributionEvent event) {
        switch (event) {
            case ClaimAttributed attributed ->
                known.put(attributed.attributionId().value(), KnownAttribution.of(attributed));
            case AttributionAmended amended -> change(event, known -> known.amended(amended.attribution()));
            case AttributionGraded graded ->
                change(event, known -> known.graded(graded.credibility(), graded.confirmedBy()));
            case AttributionDisputed disputed ->
                change(event, known -> known.disputed(disputed.disputeId().value()));
            case DisputeWithdrawn back ->
                change(event, known -> known.undisputed(back.disputeId().value()));
            case AttributionVoided _ -> change(event, KnownAttribution::voided);
        }
    }

    private void change(AttributionEvent event, UnaryOperator<KnownAttribution> change) {
        known.computeIfPresent(event.attributionId().value(), (_, before) -> change.apply(before));
    }
}
