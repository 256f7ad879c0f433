package news.onrecord.command.door;

import java.time.Clock;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What a request to change a thing's visibility may say. */
public record VisibilityBody(
        @Nullable Visibility visibility, @Nullable String embargoedUntil) {

    /** Who may read the thing from now on. */
    public Audience audience(Clock clock) {
        return Given.audience(Given.required("visibility", visibility), embargoedUntil, clock);
    }
}
