package news.onrecord.command.correction;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/** What a request to approve, refuse or withdraw a proposal may say: which version it speaks of, and why. */
public record ReviewBody(
        @Nullable Integer version, @Nullable Text reason) {

    /** Nothing. */
    public static final ReviewBody EMPTY = new ReviewBody(null, null);
}
