package news.onrecord.command.importing;

/**
 * A record that was not sent, because something that it needs is not on record.
 *
 * @param localId what the annotation calls it
 * @param because the record that was refused
 */
public record SkippedRecord(String localId, String because) {

    /** The same for a person. */
    public String line() {
        return localId + ": skipped, because " + because + " was refused";
    }
}
