package news.onrecord.command.importing;

/**
 * Says, in one line for a person, why an import could not begin or could not go on. What was answered before is on
 * record: the same import, run again, goes on from there.
 */
public final class ImportStopped extends Exception {

    ImportStopped(String line) {
        super(line, null, false, false);
    }

    /** The same, with what is on record by then. */
    ImportStopped after(String onRecord, long records) {
        return new ImportStopped(
                line() + "; " + onRecord + " of " + records + " records are on record, run the import again to go on");
    }

    /** The one line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
