package news.onrecord.correction;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * The published text of a correction.
 *
 * @param url under which it can be read
 * @param where in print, on air, on which page: in words
 * @param publishedAt when it came out
 */
public record Notice(
        @Nullable Text text,
        @Nullable Text url,
        @Nullable Text where,
        @Nullable PartialDate publishedAt) {}
