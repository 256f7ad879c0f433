package news.onrecord.command.correction;

import java.time.Duration;

/**
 * How long a kill that went out as an emergency may stay unconfirmed before it is overdue; the house chooses.
 *
 * @param within from when it went out
 */
public record ConfirmationTime(Duration within) {

    /** What holds where the house says nothing: a shift's reviewer can be reached in that time. */
    public static final Duration USUAL = Duration.ofMinutes(30);
}
