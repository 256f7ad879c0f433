package news.onrecord.query.takedown;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import news.onrecord.Text;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownApproved;
import news.onrecord.takedown.TakedownEvent;
import news.onrecord.takedown.TakedownExpired;
import news.onrecord.takedown.TakedownId;
import news.onrecord.takedown.TakedownProposed;
import news.onrecord.takedown.TakedownRefused;
import news.onrecord.takedown.TakedownWithdrawn;
import news.onrecord.takedown.WordsErased;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was proposed to be erased, what became of it, and of which things words are gone. */
@Component
final class TakedownProjection implements Projection {

    private static final Table TAKEDOWN = Table.of(
            "takedown",
            "takedown_id",
            "version",
            "ground",
            "reason",
            "demanded_by",
            "demanded_date",
            "demanded_as_printed",
            "case_reference",
            "proposed_by",
            "expires_at",
            "position",
            "recorded_at");

    private static final Table TEXT = Table.of(
            "takedown_text",
            "takedown_id",
            "version",
            "number",
            "text_position",
            "text_number",
            "stream_id",
            "thing_id",
            "type",
            "field");

    private static final Table DECISION = Table.of(
            "takedown_decision", "takedown_id", "state", "version", "decided_by", "reason", "position", "recorded_at");

    private static final Table TAKEN_DOWN = Table.of(
            "taken_down",
            "takedown_id",
            "text_position",
            "stream_id",
            "thing_id",
            "ground",
            "own",
            "position",
            "recorded_at");

    /**
     * What a thing says itself, and not what is said of it and another thing, which not everybody may see who sees it. Nor is a
     * rewording: who does not see the correction before it does not see that either.
     */
    private static final Set<String> OWN = Set.of(
            "SourceRegistered",
            "SourceRenamed",
            "SourceNoted",
            "SourceAliasAdded",
            "ReliabilityGraded",
            "ReportFiled",
            "ReportVersionAdded",
            "ReportPartAdded",
            "ReportEvidenceAdded",
            "ClaimRecorded",
            "ClaimAttributed",
            "AttributionAmended",
            "CorrectionRecorded",
            "ClaimCorrected",
            "ClaimAssessed",
            "AssessmentRevised");

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof TakedownEvent takedownEvent) {
            var id = takedownEvent.takedownId();
            switch (takedownEvent) {
                case TakedownProposed proposed -> propose(proposed, moment, batch);
                case TakedownApproved to ->
                    decide(id, TakedownState.APPROVED, to.version(), to.approvedBy(), null, moment, batch);
                case TakedownRefused to ->
                    decide(id, TakedownState.REFUSED, to.version(), to.refusedBy(), to.reason(), moment, batch);
                case TakedownWithdrawn to ->
                    decide(id, TakedownState.WITHDRAWN, to.version(), to.withdrawnBy(), to.reason(), moment, batch);
                case TakedownExpired to ->
                    decide(id, TakedownState.EXPIRED, to.version(), List.of(), null, moment, batch);
                case WordsErased erased -> erase(erased, moment, batch);
            }
        }
    }

    private static void propose(TakedownProposed proposed, Moment moment, Batch batch) {
        var id = proposed.takedownId().value();
        var demand = proposed.demand();
        var expires = proposed.expiresAt();
        batch.open(
                TAKEDOWN,
                moment,
                id,
                proposed.version(),
                proposed.ground().name(),
                proposed.reason().words(),
                demand == null ? null : Words.of(demand.by()),
                demand == null ? null : Words.date(demand.at()),
                demand == null ? null : Words.asPrinted(demand.at()),
                demand == null ? null : Words.of(demand.caseReference()),
                String.join(" ", proposed.proposedBy()),
                expires == null ? null : expires.atOffset(ZoneOffset.UTC),
                moment.position(),
                moment.time());
        for (int number = 0; number < proposed.texts().size(); number++) {
            var text = proposed.texts().get(number);
            batch.open(
                    TEXT,
                    moment,
                    id,
                    proposed.version(),
                    number,
                    text.position(),
                    text.number(),
                    text.streamId(),
                    text.thingId(),
                    text.type(),
                    text.field());
        }
    }

    private static void decide(
            TakedownId id,
            TakedownState state,
            int version,
            List<String> people,
            @Nullable Text reason,
            Moment moment,
            Batch batch) {
        batch.open(
                DECISION,
                moment,
                id.value(),
                state.name(),
                version,
                String.join(" ", people),
                Words.of(reason),
                moment.position(),
                moment.time());
    }

    private static void erase(WordsErased erased, Moment moment, Batch batch) {
        decide(erased.takedownId(), TakedownState.ERASED, erased.version(), List.of(), null, moment, batch);
        long last = -1;
        for (var text :
                erased.texts().stream().sorted(TakedownProjection::byPosition).toList()) {
            if (text.position() != last) {
                batch.open(
                        TAKEN_DOWN,
                        moment,
                        erased.takedownId().value(),
                        text.position(),
                        text.streamId(),
                        text.thingId(),
                        erased.ground().name(),
                        OWN.contains(text.type()),
                        moment.position(),
                        moment.time());
            }
            last = text.position();
        }
    }

    private static int byPosition(ReachedText one, ReachedText other) {
        return Long.compare(one.position(), other.position());
    }
}
