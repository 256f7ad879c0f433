package news.onrecord.query.complaint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import news.onrecord.Text;
import news.onrecord.complaint.ComplaintAcknowledged;
import news.onrecord.complaint.ComplaintDeadlineExtended;
import news.onrecord.complaint.ComplaintDecided;
import news.onrecord.complaint.ComplaintEvent;
import news.onrecord.complaint.ComplaintReceived;
import news.onrecord.complaint.ComplaintReopened;
import news.onrecord.complaint.CorrectionLinked;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was complained of, until when it is due, and what came of it; all of it the desk's. */
@Component
final class ComplaintProjection implements Projection {

    private static final Table COMPLAINT = Table.of(
            "complaint",
            "complaint_id",
            "about_id",
            "grounds",
            "words",
            "complainant_known",
            "complainant_name",
            "complainant_contact",
            "received_date",
            "received_as_printed",
            "position",
            "recorded_at");

    private static final Table ACKNOWLEDGEMENT = Table.of(
            "complaint_acknowledgement",
            "complaint_id",
            "acknowledged_date",
            "acknowledged_as_printed",
            "note",
            "position",
            "recorded_at");

    private static final Table DEADLINE =
            Table.of("complaint_deadline", "complaint_id", "due_by", "reason", "position", "recorded_at");

    private static final Table DECISION = Table.of(
            "complaint_decision",
            "complaint_id",
            "outcome",
            "reason",
            "replied",
            "reply_text",
            "reply_url",
            "decided_date",
            "decided_as_printed",
            "position",
            "recorded_at");

    private static final Table REOPENING =
            Table.of("complaint_reopening", "complaint_id", "reason", "position", "recorded_at");

    private static final Table CORRECTION =
            Table.of("complaint_correction", "complaint_id", "correction_id", "position", "recorded_at");

    private static final String SUPERSEDE = "update view.complaint_deadline set held_until = ?"
            + " where complaint_id = ? and held_from < ? and held_until is null";

    private static final String REOPEN = "update view.complaint_decision set held_until = ?"
            + " where complaint_id = ? and held_from < ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof ComplaintEvent complaintEvent) {
            switch (complaintEvent) {
                case ComplaintReceived received -> receive(received, moment, batch);
                case ComplaintAcknowledged acknowledged -> acknowledge(acknowledged, moment, batch);
                case ComplaintDeadlineExtended extended ->
                    due(extended.complaintId().value(), extended.dueBy(), extended.reason(), moment, batch);
                case ComplaintDecided decided -> decide(decided, moment, batch);
                case ComplaintReopened reopened -> reopen(reopened, moment, batch);
                case CorrectionLinked linked ->
                    batch.open(
                            CORRECTION,
                            moment,
                            linked.complaintId().value(),
                            linked.correctionId().value(),
                            moment.position(),
                            moment.time());
            }
        }
    }

    private static void receive(ComplaintReceived received, Moment moment, Batch batch) {
        var id = received.complaintId().value();
        var complainant = received.complainant();
        batch.open(
                COMPLAINT,
                moment,
                id,
                received.aboutId(),
                received.grounds().stream().map(Enum::name).collect(Collectors.joining(" ")),
                received.words().words(),
                complainant != null,
                complainant == null ? null : Words.of(complainant.name()),
                complainant == null ? null : Words.of(complainant.contact()),
                Words.date(received.receivedAt()),
                Words.asPrinted(received.receivedAt()),
                moment.position(),
                moment.time());
        due(id, received.dueBy(), null, moment, batch);
    }

    private static void acknowledge(ComplaintAcknowledged acknowledged, Moment moment, Batch batch) {
        batch.open(
                ACKNOWLEDGEMENT,
                moment,
                acknowledged.complaintId().value(),
                Words.date(acknowledged.acknowledgedAt()),
                Words.asPrinted(acknowledged.acknowledgedAt()),
                Words.of(acknowledged.note()),
                moment.position(),
                moment.time());
    }

    private static void due(String id, Instant dueBy, @Nullable Text reason, Moment moment, Batch batch) {
        batch.open(
                DEADLINE,
                moment,
                id,
                dueBy.atOffset(ZoneOffset.UTC),
                Words.of(reason),
                moment.position(),
                moment.time());
        batch.close(SUPERSEDE, moment.position(), id, moment.position());
    }

    private static void decide(ComplaintDecided decided, Moment moment, Batch batch) {
        var reply = decided.reply();
        batch.open(
                DECISION,
                moment,
                decided.complaintId().value(),
                decided.outcome().name(),
                Words.of(decided.reason()),
                reply != null,
                reply == null ? null : Words.of(reply.text()),
                reply == null ? null : Words.of(reply.url()),
                Words.date(decided.decidedAt()),
                Words.asPrinted(decided.decidedAt()),
                moment.position(),
                moment.time());
    }

    private static void reopen(ComplaintReopened reopened, Moment moment, Batch batch) {
        var id = reopened.complaintId().value();
        batch.open(REOPENING, moment, id, reopened.reason().words(), moment.position(), moment.time());
        batch.close(REOPEN, moment.position(), id, moment.position());
        due(id, reopened.dueBy(), reopened.reason(), moment, batch);
    }
}
