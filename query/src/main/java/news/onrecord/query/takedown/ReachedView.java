package news.onrecord.query.takedown;

import news.onrecord.ledger.EventType;
import news.onrecord.ledger.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * One text that a takedown reaches.
 *
 * @param position its event's place in the ledger, under which its proof is
 * @param thingId whose words they are
 * @param words null once they are gone, and where they are sealed
 */
public record ReachedView(
        long position,
        int number,
        String streamId,
        String thingId,
        String type,
        String field,
        @Nullable String words) {

    static ReachedView of(StoredText text) {
        var place = text.place();
        return new ReachedView(
                place.position(),
                place.number(),
                place.streamId(),
                place.thingId(),
                place.type(),
                place.field(),
                text.isErased() || EventType.SEALED.contains(place.type())
                        ? null
                        : text.words().getFirst());
    }
}
