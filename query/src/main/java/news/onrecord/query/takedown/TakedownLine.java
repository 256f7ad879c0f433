package news.onrecord.query.takedown;

import java.time.Instant;
import news.onrecord.takedown.TakedownGround;

/**
 * One takedown in a list.
 *
 * @param version the one that was proposed last
 * @param texts how many it reaches
 * @param position the place of the event that proposed it first
 */
public record TakedownLine(
        String id,
        int version,
        TakedownState state,
        TakedownGround ground,
        long texts,
        long position,
        Instant recordedAt) {}
