package news.onrecord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as well as it is known: a year, a month, a day or an instant (ISO 8601, the levels of EDTF), and the words
 * that were printed for it. An unknown date with words ("last month") stays unknown; nothing is resolved by guess.
 *
 * @param date {@code 1988}, {@code 2017-05}, {@code 2017-05-19} or {@code 2017-05-19T10:00:00Z} (an offset is
 *     required); null when unknown
 * @param asPrinted the words of the report for it; null when there were none
 */
public record PartialDate(@Nullable String date, @Nullable Text asPrinted) {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?)?)?");

    /** The length of {@code 2017-05-19}. */
    private static final int DAY = 10;

    public PartialDate {
        if (date == null && asPrinted == null) {
            throw new IllegalArgumentException("a partial date needs a date, the words printed for it, or both");
        }
        if (date != null) {
            startOf(date, ZoneOffset.UTC);
        }
    }

    /** A date without words. */
    public static PartialDate of(String date) {
        return new PartialDate(date, null);
    }

    /**
     * The earliest instant it can mean anywhere on Earth (a day begins at UTC+14); empty when the date is unknown.
     */
    public Optional<Instant> earliest() {
        return Optional.ofNullable(date).map(known -> startOf(known, ZoneOffset.ofHours(14)));
    }

    /** Whether it is surely over before another begins; days of a calendar are compared as such. Unknown is before nothing. */
    public boolean isOverBefore(PartialDate other) {
        if (date == null || other.date == null) {
            return false;
        }
        boolean areDays = date.length() <= DAY && other.date.length() <= DAY;
        var end = endOf(date, areDays ? ZoneOffset.UTC : ZoneOffset.ofHours(-12));
        return !end.isAfter(startOf(other.date, areDays ? ZoneOffset.UTC : ZoneOffset.ofHours(14)));
    }

    private static Instant endOf(String date, ZoneOffset offset) {
        return switch (date.length()) {
            case 4 -> start(Year.parse(date).plusYears(1).atDay(1), offset);
            case 7 -> start(YearMonth.parse(date).plusMonths(1).atDay(1), offset);
            case DAY -> start(LocalDate.parse(date).plusDays(1), offset);
            default -> OffsetDateTime.parse(date).toInstant().plusNanos(1);
        };
    }

    private static Instant startOf(String date, ZoneOffset offset) {
        try {
            if (!FORM.matcher(date).matches()) {
                throw new DateTimeException("another form");
            }
            return switch (date.length()) {
                case 4 -> start(Year.parse(date).atDay(1), offset);
                case 7 -> start(YearMonth.parse(date).atDay(1), offset);
                case DAY -> start(LocalDate.parse(date), offset);
                default -> OffsetDateTime.parse(date).toInstant();
            };
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "must be a year (1988), a month (2017-05), a day (2017-05-19) or an instant with its offset"
                            + " (2017-05-19T10:00:00Z), but is '" + date.substring(0, Math.min(date.length(), 40))
                            + "'",
                    unreadable);
        }
    }

    private static Instant start(LocalDate day, ZoneOffset offset) {
        return day.atStartOfDay().toInstant(offset);
    }
}
