package news.onrecord.command.importing;

/**
 * A record that On Record would not take.
 *
 * @param localId what the annotation calls it
 * @param title what the problem is
 * @param detail what is wrong in this case; empty when On Record did not say
 */
public record RefusedRecord(String localId, String title, String detail) {

    /** The same for a person. */
    public String line() {
        return localId + ": refused: " + title + (detail.isEmpty() ? "" : ": " + detail);
    }
}
