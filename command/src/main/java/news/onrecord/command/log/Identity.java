package news.onrecord.command.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.LogSigner;
import news.onrecord.log.Malformed;
import news.onrecord.log.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who the log is: its origin, written down in the database, and its keys, of which the private halves are in the folder.
 * Both are made at the first start. The key is on disk before the database names it, so a crash in between leaves a key
 * that the next start takes.
 */
final class Identity {

    private static final int UNGUESSABLE_BYTES = 16;

    private final LogReader log;
    private final LogFolder folder;
    private final Clock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Identity(DataSource dataSource, LogReader log, LogFolder folder, Clock clock) {
        this.log = log;
        this.folder = folder;
        this.clock = clock;
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** The log's origin, chosen now if there is none yet. */
    String establish(Optional<String> wished) {
        return folder.locked(() -> {
            var origin = log.origin().orElseGet(() -> first(wished));
            if (wished.isPresent() && !wished.get().equals(origin)) {
                throw new LogRefused("The log's origin is " + origin + " for good, not " + wished.get()
                        + ". Leave out --log-origin.");
            }
            signers();
            return origin;
        });
    }

    private String first(Optional<String> wished) {
        var signed = folder.origins();
        if (!signed.isEmpty()) {
            throw new LogRefused("The log's folder " + folder + " belongs to the log " + signed.getFirst()
                    + ", and this database has none of it. Restore that database, or choose another folder with"
                    + " --log-folder.");
        }
        var left = folder.keys();
        var key = left.isEmpty() ? newKey(wished.orElseGet(this::unguessable)) : left.getFirst();
        transaction.executeWithoutResult(status -> {
            sql.sql("insert into ledger.origin (number, name) values (0, ?)")
                    .param(key.origin())
                    .update();
            publish(0, 0, key, clock.instant());
        });
        return key.origin();
    }

    private String unguessable() {
        byte[] bytes = new byte[UNGUESSABLE_BYTES];
        random.nextBytes(bytes);
        return "onrecord.invalid/" + HexFormat.of().formatHex(bytes);
    }

    /** Makes a key and keeps it; nobody is told of it yet. */
    LogKey newKey(String origin) {
        try {
            if (origin.contains("://") || origin.length() > 200) {
                throw new Malformed("it is a URL without its scheme, of at most 200 characters");
            }
            var key = LogKey.generate(origin, random);
            folder.add(key);
            return key;
        } catch (Malformed notAnOrigin) {
            throw new LogRefused("\"" + origin + "\" cannot be the log's origin: " + notAnOrigin.getMessage() + ".");
        }
    }

    /** Writes a public key down, from when on it alone counts. */
    void publish(int origin, int number, LogKey key, Instant retiresOlderAt) {
        sql.sql("insert into ledger.log_key (origin, number, vkey, retires_older_at) values (?, ?, ?, ?)")
                .params(
                        origin,
                        number,
                        key.verifierKey().toString(),
                        OffsetDateTime.ofInstant(retiresOlderAt, ZoneOffset.UTC))
                .update();
    }

    /** Writes down the next public key of the present origin. */
    void publishNext(LogKey key, Instant retiresOlderAt) {
        int origin = sql.sql("select max(number) from ledger.origin")
                .query(Integer.class)
                .single();
        int last = sql.sql("select max(number) from ledger.log_key where origin = ?")
                .param(origin)
                .query(Integer.class)
                .single();
        publish(origin, last + 1, key, retiresOlderAt);
    }

    /** Makes that key's name the present origin, with the statement that says which one it succeeds. */
    void succeed(LogKey key, byte[] statement) {
        boolean taken = sql.sql("select exists (select from ledger.origin where name = ?)")
                .param(key.origin())
                .query(Boolean.class)
                .single();
        if (taken || folder.origins().contains(key.origin())) {
            throw new LogRefused(
                    "This database or this folder was the log " + key.origin() + " before. Choose a name that is new.");
        }
        transaction.executeWithoutResult(status -> {
            int number = sql.sql("insert into ledger.origin (number, name, succession)"
                            + " select max(number) + 1, ?, ? from ledger.origin returning number")
                    .params(key.origin(), statement)
                    .query(Integer.class)
                    .single();
            publish(number, 0, key, clock.instant());
        });
    }

    /** The keys to sign with now, newest first. */
    List<LogSigner> signers() {
        return log.vkeys(clock.instant()).stream()
                .map(VerifierKey::parse)
                .map(vkey -> folder.key(vkey).orElseThrow(() -> missing(vkey)).signer())
                .toList();
    }

    private LogRefused missing(VerifierKey vkey) {
        var there = folder.keys();
        return new LogRefused(
                "The log's folder " + folder + " does not hold the private key " + LogKey.id(vkey) + " of "
                        + vkey.name()
                        + (there.isEmpty()
                                ? ""
                                : ", but " + there.getFirst().id() + " of "
                                        + there.getFirst().origin())
                        + ". Put the right folder back, or choose it with --log-folder; if the key is lost, docs/log.md has the"
                        + " way out.");
    }

    /** All the public keys that the present origin ever had. */
    List<VerifierKey> everyKey() {
        return log.allVkeys().stream().map(VerifierKey::parse).toList();
    }
}
