package news.onrecord.command.confidential;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.log.FolderUnusable;
import news.onrecord.command.log.LogRefused;
import news.onrecord.command.source.SealIdentity;
import news.onrecord.ledger.LanguageModule;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals identities, and opens them again, out of the ledger itself: a memory of it might name readers who are none any
 * more. Whether somebody may be told is decided elsewhere.
 */
final class SealedIdentities {

    /** What is sealed is filled up to a multiple of this, so that its length does not tell how long a name is. */
    private static final int BLOCK_BYTES = 1024;

    private static final String SEALED = "IdentitySealed";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new LanguageModule()).build();
    private final SecureRandom random = new SecureRandom();
    private final SealKeys keys;
    private final LedgerReader ledger;
    private final JdbcClient sql;

    SealedIdentities(SealKeys keys, LedgerReader ledger, DataSource dataSource) {
        this.keys = keys;
        this.ledger = ledger;
        this.sql = JdbcClient.create(dataSource);
    }

    /** The wish to put on record what is confided, sealed. */
    SealIdentity seal(SourceId source, String by, String desk, Confided confided) {
        var key = usable(() -> keys.current(this::hasSealed))
                .orElseThrow(() -> unopened("The folder of this process has no key, and identities were sealed"
                        + " before. Nothing was sealed."));
        byte[] sealed = key.seal(filledUp(json.writeValueAsBytes(confided)), about(source, desk, key.id()), random);
        return new SealIdentity(
                source, by, desk, key.id(), Text.of(Base64.getEncoder().encodeToString(sealed)));
    }

    /** The desk that has a confidential source, also when what was sealed is erased. */
    Optional<String> desk(SourceId source) {
        return recorded(source).map(IdentitySealed::desk);
    }

    /** The last seal of a source, if one was ever put on record and it is not erased. */
    Optional<IdentitySealed> last(SourceId source) {
        return recorded(source).filter(seal -> seal.identity().words() != null);
    }

    private Optional<IdentitySealed> recorded(SourceId source) {
        return ledger.last(source.value(), SEALED).map(recorded -> (IdentitySealed) recorded.event());
    }

    /** What was sealed. */
    Confided open(IdentitySealed seal) {
        var key = usable(() -> keys.find(seal.keyId()))
                .orElseThrow(() -> unopened(
                        "The folder of this process does not have the key " + seal.keyId() + ". Nothing was told."));
        try {
            byte[] sealed = Base64.getDecoder().decode(seal.identity().orErased());
            return json.readValue(key.open(sealed, about(seal.sourceId(), seal.desk(), key.id())), Confided.class);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw unopened("What is stored of it was changed: the key " + seal.keyId() + " does not open it.");
        }
    }

    private boolean hasSealed() {
        return sql.sql("select exists (select from ledger.event join ledger.text using (position)"
                        + " where type = ? and bytes is not null)")
                .param(SEALED)
                .query(Boolean.class)
                .single();
    }

    /** A seal of one source or desk, moved to another, does not open. */
    private static String about(SourceId source, String desk, String keyId) {
        return "onrecord.news/sealed-identity@v1\n" + source + "\n" + keyId + "\n" + desk + "\n";
    }

    private static byte[] filledUp(byte[] words) {
        byte[] filled = Arrays.copyOf(words, (words.length / BLOCK_BYTES + 1) * BLOCK_BYTES);
        Arrays.fill(filled, words.length, filled.length, (byte) ' ');
        return filled;
    }

    private static <T> T usable(Supplier<T> work) {
        try {
            return work.get();
        } catch (LogRefused | FolderUnusable unusable) {
            throw new Refused(Refusal.SEAL_NOT_OPENED, "The key cannot be used. The server's log says why.", unusable);
        }
    }

    private static Refused unopened(String detail) {
        return new Refused(Refusal.SEAL_NOT_OPENED, detail);
    }
}
