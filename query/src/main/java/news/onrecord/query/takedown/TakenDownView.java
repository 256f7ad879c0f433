package news.onrecord.query.takedown;

import java.time.Instant;
import java.util.List;
import news.onrecord.query.Standing;
import news.onrecord.takedown.TakedownGround;
import org.jspecify.annotations.Nullable;

/**
 * That words of a thing are gone, for whoever misses them.
 *
 * @param takedownId for the desk, which can read why; null for everybody else
 * @param position the event's place in the ledger
 */
public record TakenDownView(@Nullable String takedownId, TakedownGround ground, long position, Instant recordedAt) {

    /** All that is gone from a thing's stream, in the order in which it went. */
    public static List<TakenDownView> from(Standing views, String stream) {
        return views.ask("select distinct takedown_id, ground, position, recorded_at from seen.taken_down d"
                        + " where stream_id = :stream order by position")
                .param("stream", stream)
                .query((row, _) -> new TakenDownView(
                        views.isDesk() ? row.getString("takedown_id") : null,
                        TakedownGround.valueOf(row.getString("ground")),
                        row.getLong("position"),
                        TakedownViews.moment(row, "recorded_at")))
                .list();
    }
}
