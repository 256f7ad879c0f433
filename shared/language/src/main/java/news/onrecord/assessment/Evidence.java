package news.onrecord.assessment;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment rests on: something on the web, something on record, or what the reviewer says of it.
 *
 * @param thingId the id of a claim or a report
 */
public record Evidence(
        @Nullable Text url, @Nullable Text note, @Nullable String thingId) {

    public Evidence {
        if (url == null && note == null && thingId == null) {
            throw new IllegalArgumentException("evidence needs a url, a note, or the id of a claim or a report");
        }
    }
}
