package news.onrecord.command.importing;

/** What became of one wish, as far as On Record said. */
sealed interface Answer {

    /** It is on record now, and was not before this import. */
    record Recorded() implements Answer {}

    /** It was on record before. */
    record AlreadyOnRecord() implements Answer {}

    /** It is not on record, or On Record cannot say. */
    record Refused(String title, String detail) implements Answer {}

    /** It was not sent: the record that is named was refused, and this one needs it. */
    record Skipped(String because) implements Answer {}

    /** Whether it is on record, since when ever. */
    default boolean isOnRecord() {
        return this instanceof Recorded || this instanceof AlreadyOnRecord;
    }
}
