package news.onrecord.query.attribution;

import java.util.stream.Collectors;
import news.onrecord.attribution.AttributionId;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;

/** The rows of what was said about an attribution: how credible it is, who denies it, that it was an error. */
public final class RemarkRows {

    private static final Table CREDIBILITY = Table.of(
            "credibility",
            "attribution_id",
            "claim_id",
            "credibility",
            "reason",
            "confirmed_by",
            "position",
            "recorded_at");

    private static final Table DISPUTE = Table.of(
            "dispute",
            "dispute_id",
            "attribution_id",
            "claim_id",
            "source_id",
            "words",
            "spokesperson",
            "said_date",
            "said_as_printed",
            "url",
            "position",
            "recorded_at");

    private static final Table WITHDRAWAL =
            Table.of("dispute_withdrawal", "dispute_id", "claim_id", "reason", "position", "recorded_at");

    private static final Table VOID =
            Table.of("attribution_void", "attribution_id", "claim_id", "reason", "position", "recorded_at");

    private static final String REGRADE = "update view.credibility set held_until = ? where attribution_id = ?"
            + " and held_from < ? and held_until is null";

    private RemarkRows() {}

    /** Opens the row of a grade, and closes the one before. */
    public static void open(AttributionGraded graded, Moment moment, Batch batch) {
        var id = graded.attributionId().value();
        batch.open(
                CREDIBILITY,
                moment,
                id,
                graded.claimId().value(),
                graded.credibility().name(),
                graded.reason().words(),
                graded.confirmedBy().stream().map(AttributionId::value).collect(Collectors.joining(" ")),
                moment.position(),
                moment.time());
        batch.close(REGRADE, moment.position(), id, moment.position());
    }

    /** Opens the row of a denial. */
    public static void open(AttributionDisputed disputed, Moment moment, Batch batch) {
        batch.open(
                DISPUTE,
                moment,
                disputed.disputeId().value(),
                disputed.attributionId().value(),
                disputed.claimId().value(),
                disputed.sourceId().value(),
                disputed.words().words(),
                Words.of(disputed.spokesperson()),
                Words.date(disputed.saidAt()),
                Words.asPrinted(disputed.saidAt()),
                Words.of(disputed.url()),
                moment.position(),
                moment.time());
    }

    /** Opens the row of a denial's withdrawal. */
    public static void open(DisputeWithdrawn withdrawn, Moment moment, Batch batch) {
        batch.open(
                WITHDRAWAL,
                moment,
                withdrawn.disputeId().value(),
                withdrawn.claimId().value(),
                withdrawn.reason().words(),
                moment.position(),
                moment.time());
    }

    /** Opens the row of an error, which lists do not count any more. */
    public static void open(AttributionVoided voided, Moment moment, Batch batch) {
        var id = voided.attributionId().value();
        batch.reconsider(id);
        batch.open(
                VOID, moment, id, voided.claimId().value(), voided.reason().words(), moment.position(), moment.time());
    }
}
