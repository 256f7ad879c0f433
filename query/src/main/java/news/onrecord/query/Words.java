package news.onrecord.query;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/** Between the language's texts and times and the columns that keep them, where whatever is not there is null. */
public final class Words {

    private Words() {}

    /** The words of a text, if there is one and it was not erased. */
    public static @Nullable String of(@Nullable Text text) {
        return text == null ? null : text.words();
    }

    /** A time's date, if it is known. */
    public static @Nullable String date(@Nullable PartialDate time) {
        return time == null ? null : time.date();
    }

    /** The words that were printed for a time. */
    public static @Nullable String asPrinted(@Nullable PartialDate time) {
        return time == null ? null : of(time.asPrinted());
    }

    /** The time from its two columns; null when neither says anything. */
    public static @Nullable PartialDate time(@Nullable String date, @Nullable String asPrinted) {
        return date == null && asPrinted == null ? null : new PartialDate(date, Text.ofNullable(asPrinted));
    }
}
