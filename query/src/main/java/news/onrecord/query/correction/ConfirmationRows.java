package news.onrecord.query.correction;

import java.time.ZoneOffset;
import java.util.List;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;

/** The rows of what happened about the confirmation of an emergency kill. */
final class ConfirmationRows {

    private static final Table CONFIRMATION =
            Table.of("confirmation", "correction_id", "step", "due", "people", "position", "recorded_at");

    private ConfirmationRows() {}

    static void asked(ConfirmationAsked asked, Moment moment, Batch batch) {
        batch.open(
                CONFIRMATION,
                moment,
                asked.correctionId().value(),
                "ASKED",
                asked.confirmationDue().atOffset(ZoneOffset.UTC),
                String.join(" ", asked.issuedBy()),
                moment.position(),
                moment.time());
    }

    static void escalated(ConfirmationEscalated escalated, Moment moment, Batch batch) {
        step(escalated.correctionId().value(), "ESCALATED", List.of(), moment, batch);
    }

    static void confirmed(KillConfirmed confirmed, Moment moment, Batch batch) {
        step(confirmed.correctionId().value(), "CONFIRMED", confirmed.confirmedBy(), moment, batch);
    }

    private static void step(String correction, String step, List<String> people, Moment moment, Batch batch) {
        batch.open(
                CONFIRMATION,
                moment,
                correction,
                step,
                null,
                String.join(" ", people),
                moment.position(),
                moment.time());
    }
}
