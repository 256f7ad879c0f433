package news.onrecord.command.takedown;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/**
 * Some texts that a request means: one by its place in the ledger, all of an event, or a thing's own words.
 *
 * @param number without it, all texts of the event
 * @param thingId of whatever is on record: a source, a report, a claim, an attribution, a correction …
 * @param version of a report: the texts of that version
 * @param field of a thing: those in that field of its events, as docs/events.md names it
 */
record ReachBody(
        @Nullable Long position,
        @Nullable Integer number,
        @Nullable String thingId,
        @Nullable Integer version,
        @Nullable String field) {

    /** Refuses what names two things at once, or nothing. */
    ReachBody checked() {
        if ((position == null) == (thingId == null)) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "One of 'texts' names either a 'position', with a 'number' or without, or a 'thingId'.");
        }
        if (position == null ? number != null : version != null || field != null) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "In 'texts' a 'number' belongs to a 'position', a 'version' and a 'field' to a 'thingId'.");
        }
        return this;
    }

    static ReachBody given(@Nullable ReachBody one) {
        return Given.required("texts", one).checked();
    }
}
