package news.onrecord.complaint;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/** What the complainant was given room to say: the words, where they stand, or both. */
public record Reply(@Nullable Text text, @Nullable Text url) {

    public Reply {
        if (text == null && url == null) {
            throw new IllegalArgumentException("a reply needs its text, the address where it stands, or both");
        }
    }
}
