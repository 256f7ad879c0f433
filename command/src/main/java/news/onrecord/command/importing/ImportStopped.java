package news.onrecord.command.importing;

/**
 * Says, in one line for a person, why an import could not begin or could not go on. What was answered before is on
 * record: the same import, run again, goes on from there.
 */
public final class ImportStopped extends Exception {

    ImportStopped(String line) {
        super(line, null, false, false);
    }

    /** The one line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
