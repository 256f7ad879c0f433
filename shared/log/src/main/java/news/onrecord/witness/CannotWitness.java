package news.onrecord.witness;

/** Why a witness does not start, in one line that says what to do. */
public final class CannotWitness extends RuntimeException {

    CannotWitness(String line) {
        super(line);
    }

    CannotWitness(String line, Throwable cause) {
        super(line, cause);
    }

    /** The line, never null. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
