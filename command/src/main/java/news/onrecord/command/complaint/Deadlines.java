package news.onrecord.command.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.onrecord.PartialDate;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/** Until when a complaint is to be decided where nobody says so: press councils give the newsroom 28 days. */
final class Deadlines {

    private static final Duration USUAL = Duration.ofDays(28);
    private static final int TO_THE_DAY = 10;

    private Deadlines() {}

    /** The one that was given, or 28 days from now. */
    static Instant fromNow(@Nullable String given, Clock clock) {
        return from(given, clock.instant());
    }

    /** The one that was given, or 28 days from when it came; from now, if that is not known to the day. */
    static Instant fromReception(@Nullable String given, @Nullable PartialDate receivedAt, Clock clock) {
        return from(
                given,
                receivedAt == null || receivedAt.date() == null || receivedAt.date().length() < TO_THE_DAY
                        ? clock.instant()
                        : receivedAt.earliest().orElseThrow());
    }

    private static Instant from(@Nullable String given, Instant start) {
        return given == null
                ? start.plus(USUAL).truncatedTo(ChronoUnit.MICROS)
                : Given.instant("dueBy", given);
    }
}
