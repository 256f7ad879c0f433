package news.onrecord.query.correction;

import java.time.Instant;

/**
 * How it stands with the confirmation of a kill that went out as an emergency.
 *
 * @param confirmed whether a second person has confirmed it
 * @param due by when that has to be
 * @param overdue whether that time is over and nobody has
 * @param escalated whether somebody said so
 */
public record ConfirmationView(boolean confirmed, Instant due, boolean overdue, boolean escalated) {}
