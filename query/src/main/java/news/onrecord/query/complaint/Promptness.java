package news.onrecord.query.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import news.onrecord.PartialDate;
import org.jspecify.annotations.Nullable;

/** How long the house took over a complaint, in days of the calendar (UTC): a press council asks no finer. */
final class Promptness {

    private static final int A_DAY = 10;

    private Promptness() {}

    /** The days between two moments; where one is not known to the day, when the ledger took it counts instead. */
    static long days(
            @Nullable PartialDate receivedAt,
            Instant receivedRecorded,
            @Nullable PartialDate decidedAt,
            Instant decidedRecorded) {
        return Math.max(
                0, ChronoUnit.DAYS.between(day(receivedAt, receivedRecorded), day(decidedAt, decidedRecorded)));
    }

    private static LocalDate day(@Nullable PartialDate said, Instant recorded) {
        var date = said == null ? null : said.date();
        if (date == null || date.length() < A_DAY) {
            return LocalDate.ofInstant(recorded, ZoneOffset.UTC);
        }
        return date.length() == A_DAY
                ? LocalDate.parse(date)
                : LocalDate.ofInstant(OffsetDateTime.parse(date).toInstant(), ZoneOffset.UTC);
    }
}
