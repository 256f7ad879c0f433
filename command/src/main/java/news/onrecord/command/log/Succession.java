package news.onrecord.command.log;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.Note;
import news.onrecord.log.SignedCheckpoint;

/**
 * How a new log says which one it succeeds: a note, signed with the new key and with every key of the old log that is
 * still at hand, which quotes the old log's last known checkpoint. It is kept and served for ever. The old log's folder
 * files stay, so that it can never be taken up again from an older copy.
 */
final class Succession {

    private static final String HEADER = "onrecord.news/succession@v1";

    private final LogReader log;
    private final LogFolder folder;
    private final Identity identity;

    Succession(LogReader log, LogFolder folder, Identity identity) {
        this.log = log;
        this.folder = folder;
        this.identity = identity;
    }

    /** Begins the log of that name; a crash before the end leaves the old one, and a key that nobody uses. */
    String begin(String name) {
        var old = log.origin().orElseThrow(LogAdministration::noLogYet);
        var last = last(old)
                .orElseThrow(() -> new LogRefused("The log " + old
                        + " has not published anything, so there is nothing to succeed. Start On Record as it is."));
        if (old.equals(name)) {
            throw new LogRefused("The new origin has to differ from the old one, " + old + ".");
        }
        var key = identity.newKey(name);
        var statement = statement(key, last);
        identity.succeed(key, statement.bytes());
        return new String(statement.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The newest checkpoint of the old log that is known here. */
    private Optional<SignedCheckpoint> last(String old) {
        return Stream.of(log.latest(), folder.latest(old))
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(
                        signed -> signed.checkpoint().head().size()));
    }

    private Note statement(LogKey key, SignedCheckpoint last) {
        long size = log.leaves();
        var head = log.tree(size).head();
        var text = HEADER + "\norigin " + key.origin() + "\nsize " + size + "\nroot " + head.root() + "\nsucceeds "
                + last.checkpoint().origin() + "\n\n" + last;
        var signatures = Stream.concat(Stream.of(key), oldKeys())
                .map(signing -> signing.signer().sign(text))
                .toList();
        return new Note(text, signatures);
    }

    private Stream<LogKey> oldKeys() {
        return identity.everyKey().stream().map(folder::key).flatMap(Optional::stream);
    }
}
