package news.onrecord.correction;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * The published text of a correction.
 *
 * @param url where it was published
 * @param publishedAt when
 */
public record Notice(
        @Nullable Text text, @Nullable Text url, @Nullable PartialDate publishedAt) {}
