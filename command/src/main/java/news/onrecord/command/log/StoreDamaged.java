package news.onrecord.command.log;

/**
 * The store outside the database does not hold what it should: its last signed checkpoint is gone, older than what was
 * published, or cannot be read. At the start that is a refusal like any other; a running log signs nothing meanwhile, and
 * goes on by itself when the file is put back.
 */
final class StoreDamaged extends LogRefused {

    StoreDamaged(String line) {
        super(line);
    }

    StoreDamaged(String line, Throwable cause) {
        super(line, cause);
    }
}
