package news.onrecord.query.receiver;

import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.receiver.CorrectionAcknowledged;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.CorrectionRefused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingWithdrawn;
import news.onrecord.receiver.ReceiverEvent;
import news.onrecord.receiver.ReceiverHandedOver;
import news.onrecord.receiver.ReceiverRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who carries what, and what they answered to corrections of it. */
@Component
final class ReceiverProjection implements Projection {

    private static final Table RECEIVER =
            Table.of("receiver", "receiver_id", "kind", "name", "contact", "owner_id", "position", "recorded_at");

    private static final Table HOLDING = Table.of(
            "holding", "holding_id", "receiver_id", "thing_id", "external_id", "url", "position", "recorded_at");

    private static final Table ANSWER = Table.of(
            "answer",
            "receiver_id",
            "correction_id",
            "answer",
            "url",
            "content_hash",
            "reason",
            "position",
            "recorded_at");

    /** Who answers for a receiver decides who reads about it, and therefore holds for all of its past. */
    private static final String HAND_OVER =
            "update view.receiver set owner_id = ?, handed_over = ? where receiver_id = ?";

    private static final String WITHDRAW =
            "update view.holding set held_until = ? where holding_id = ? and held_until is null";

    private static final String SUPERSEDE = "update view.answer set held_until = ?"
            + " where receiver_id = ? and correction_id = ? and held_from < ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof ReceiverEvent receiverEvent) {
            var id = receiverEvent.receiverId().value();
            switch (receiverEvent) {
                case ReceiverRegistered registered -> register(registered, moment, batch);
                case ReceiverHandedOver handedOver ->
                    batch.change(HAND_OVER, handedOver.ownerId(), moment.position(), id);
                case HoldingDeclared declared -> declare(declared, moment, batch);
                case HoldingWithdrawn withdrawn ->
                    batch.close(
                            WITHDRAW, moment.position(), withdrawn.holdingId().value());
                case CorrectionAcknowledged acknowledged ->
                    answer(id, acknowledged.correctionId(), "ACKNOWLEDGED", null, null, null, moment, batch);
                case CorrectionApplied applied ->
                    answer(
                            id,
                            applied.correctionId(),
                            "APPLIED",
                            applied.url(),
                            applied.contentHash(),
                            null,
                            moment,
                            batch);
                case CorrectionRefused refused ->
                    answer(id, refused.correctionId(), "REFUSED", null, null, refused.reason(), moment, batch);
            }
        }
    }

    private static void register(ReceiverRegistered registered, Moment moment, Batch batch) {
        batch.open(
                RECEIVER,
                moment,
                registered.receiverId().value(),
                registered.kind().name(),
                registered.name().words(),
                Words.of(registered.contact()),
                registered.ownerId(),
                moment.position(),
                moment.time());
    }

    private static void declare(HoldingDeclared declared, Moment moment, Batch batch) {
        batch.open(
                HOLDING,
                moment,
                declared.holdingId().value(),
                declared.receiverId().value(),
                declared.thingId(),
                declared.externalId(),
                Words.of(declared.url()),
                moment.position(),
                moment.time());
    }

    private static void answer(
            String receiver,
            CorrectionId correction,
            String answer,
            @Nullable Text url,
            @Nullable Text hash,
            @Nullable Text reason,
            Moment moment,
            Batch batch) {
        batch.open(
                ANSWER,
                moment,
                receiver,
                correction.value(),
                answer,
                Words.of(url),
                Words.of(hash),
                Words.of(reason),
                moment.position(),
                moment.time());
        batch.close(SUPERSEDE, moment.position(), receiver, correction.value(), moment.position());
    }
}
