package news.onrecord.query.correction;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.ProposalState;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;

/** The rows of what was proposed, and of what became of it. */
final class ProposalRows {

    private static final Table PROPOSAL = Table.of(
            "proposal",
            "correction_id",
            "version",
            "thing_id",
            "kind",
            "extent",
            "target",
            "target_id",
            "severity",
            "reason",
            "notice_text",
            "notice_url",
            "amends",
            "proposed_by",
            "wanted_visibility",
            "expires_at",
            "position",
            "recorded_at");

    private static final Table DIFFERENCE = Table.of(
            "proposal_difference",
            "correction_id",
            "version",
            "number",
            "field",
            "before_stated",
            "before",
            "after_stated",
            "after");

    private static final Table DECISION =
            Table.of("proposal_decision", "correction_id", "state", "decided_by", "reason", "position", "recorded_at");

    private static final String SUPERSEDE =
            "update view.proposal set held_until = ? where correction_id = ? and version = ? and held_until is null";

    private ProposalRows() {}

    /** Opens the rows of a version, and closes those of the one before. */
    static void open(CorrectionProposed proposed, Moment moment, Batch batch) {
        var id = proposed.correctionId().value();
        var correction = proposed.correction();
        var notice = correction.notice();
        batch.open(
                PROPOSAL,
                moment,
                id,
                proposed.version(),
                proposed.thingId(),
                correction.kind().name(),
                correction.extent() == null ? null : correction.extent().name(),
                correction.target().name(),
                correction.targetId(),
                correction.severity().name(),
                Words.of(correction.reason()),
                notice == null ? null : Words.of(notice.text()),
                notice == null ? null : Words.of(notice.url()),
                correction.amends() == null ? null : correction.amends().value(),
                String.join(" ", proposed.proposedBy()),
                proposed.visibility().name(),
                time(proposed),
                moment.position(),
                moment.time());
        batch.close(SUPERSEDE, moment.position(), id, proposed.version() - 1);
        for (int number = 0; number < correction.differences().size(); number++) {
            var difference = correction.differences().get(number);
            batch.open(
                    DIFFERENCE,
                    moment,
                    id,
                    proposed.version(),
                    number,
                    difference.field(),
                    difference.before() != null,
                    Words.of(difference.before()),
                    difference.after() != null,
                    Words.of(difference.after()));
        }
    }

    private static @Nullable OffsetDateTime time(CorrectionProposed proposed) {
        var expiry = proposed.expiresAt();
        return expiry == null ? null : expiry.atOffset(ZoneOffset.UTC);
    }

    /** Opens the row that says what became of a proposal. */
    static void decided(
            CorrectionEvent event,
            ProposalState state,
            List<String> people,
            @Nullable Text reason,
            Moment moment,
            Batch batch) {
        batch.open(
                DECISION,
                moment,
                event.correctionId().value(),
                state.name(),
                String.join(" ", people),
                Words.of(reason),
                moment.position(),
                moment.time());
    }
}
