package news.onrecord.visibility;

import java.time.Instant;
import news.onrecord.Id;
import org.jspecify.annotations.Nullable;

/**
 * It was said who may read a thing from now on, and about all of its past. A thing of which this was never said is the
 * desk's. Attributions and corrections are things of their own in their claim's stream.
 *
 * @param thingId the id of the claim, source, report, attribution or correction
 * @param embargoedUntil until then the desk alone reads it; null when there is no embargo
 */
public record VisibilityChanged(
        String thingId, Visibility visibility, @Nullable Instant embargoedUntil) {

    public static VisibilityChanged of(Id thing, Audience audience) {
        return new VisibilityChanged(thing.value(), audience.visibility(), audience.embargoedUntil());
    }

    /** Who may read it. */
    public Audience audience() {
        return new Audience(visibility, embargoedUntil);
    }
}
