package news.onrecord.access.token;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Caller;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Name;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Right;
import news.onrecord.access.Secret;
import news.onrecord.access.SqlTime;
import news.onrecord.access.TokenId;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.person.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tokens with which machines come in. What is kept is a token's SHA-256; a stolen database opens no door. Every
 * request asks the database, so a token that was revoked, or whose owner lost a role, is refused at the next one.
 */
public final class Tokens {

    /** How every token begins, so that a leaked one is recognised. */
    public static final String PREFIX = "ort_";

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private static final String MADE_WITH = """
            id in (with recursive made as (
                    select id from access.token where made_by = :value
                    union select token.id from access.token join made on token.made_by = made.id)
                select id from made)""";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditRecords audit;
    private final Clock clock;

    public Tokens(DataSource dataSource, AuditRecords audit, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes one. Whether its owner has those rights is asked at every use, not here. */
    public NewToken make(PersonId owner, String name, Set<Right> scopes, Instant expiresAt, Circumstances how) {
        Token token = new Token(
                TokenId.of(UuidCreator.getTimeOrderedEpoch()),
                owner,
                Name.of("name", name),
                scopes,
                clock.instant(),
                expiresAt,
                null,
                null);
        Secret secret = Secret.random(PREFIX);
        Optional<String> maker = Optional.of(how.client()).filter(client -> client.startsWith("tok_"));
        transaction.executeWithoutResult(_ -> {
            maker.ifPresent(id -> checkMaker(id, expiresAt));
            insert(token, secret, maker);
            audit.keep(AuditKind.TOKEN_MADE, how, token.id().value(), "for " + owner + ": " + scopes);
        });
        return new NewToken(token, secret);
    }

    /** What a token makes lasts no longer than it, and ends with it: whoever stole one for an hour has it for an hour. */
    private void checkMaker(String maker, Instant expiresAt) {
        Token known = sql.sql("select * from access.token where id = :id for share")
                .param("id", maker)
                .query(Tokens::token)
                .single();
        if (known.revokedAt() != null) {
            throw new Refused(Refusal.TOKEN_REFUSED, "This token was revoked.");
        }
        if (expiresAt.isAfter(known.expiresAt())) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'expiresAt' must not lie after " + known.expiresAt()
                            + ", when the token ends that makes this one. A person who logged in can make a longer one.");
        }
    }

    private void insert(Token token, Secret secret, Optional<String> maker) {
        sql.sql("""
                insert into access.token (id, hash, owner, name, scopes, made_at, expires_at, made_by)
                values (:id, :hash, :owner, :name, :scopes, :made, :expires, :maker)""")
                .param("id", token.id().value())
                .param("hash", secret.hash())
                .param("owner", token.owner().value())
                .param("name", token.name())
                .param("scopes", token.scopes().stream().map(Right::name).toArray(String[]::new))
                .param("made", SqlTime.of(token.madeAt()))
                .param("expires", SqlTime.of(token.expiresAt()))
                .param("maker", maker.orElse(null))
                .update();
    }

    /** Who comes in with that secret now; nobody when it is unknown, expired or revoked, or its owner is not let in. */
    public Optional<Caller> caller(Secret secret) {
        Instant now = clock.instant();
        return sql.sql("select token.id, token.scopes, token.last_used_at, " + PersonRow.COLUMNS + """
                         from access.token join access.person on person.id = token.owner
                        where token.hash = :hash and token.revoked_at is null and token.expires_at > :now""")
                .param("hash", secret.hash())
                .param("now", SqlTime.of(now))
                .query((row, number) -> new Found(
                        new TokenId(row.getString("id")),
                        rights(row),
                        moment(row, "last_used_at"),
                        PersonRow.read(row, number)))
                .optional()
                .filter(found -> found.owner().isLetIn(now))
                .map(found -> {
                    noteUse(found, now);
                    return Caller.withToken(found.id(), found.owner(), found.scopes());
                });
    }

    private record Found(
            TokenId id, Set<Right> scopes, @Nullable Instant lastUsedAt, Person owner) {}

    /** Once a minute: who looks after tokens wants to know which are in use, not how often. */
    private void noteUse(Found found, Instant now) {
        if (found.lastUsedAt() == null || found.lastUsedAt().plus(BETWEEN_NOTES).isBefore(now)) {
            sql.sql("update access.token set last_used_at = :now where id = :id")
                    .param("now", SqlTime.of(now))
                    .param("id", found.id().value())
                    .update();
        }
    }

    public Optional<Token> find(TokenId id) {
        return sql.sql("select * from access.token where id = :id")
                .param("id", id.value())
                .query(Tokens::token)
                .optional();
    }

    /** Those of one owner, or all; the newest first. */
    public List<Token> of(Optional<PersonId> owner) {
        return sql.sql("select * from access.token where :owner::text is null or owner = :owner order by id desc")
                .param("owner", owner.map(PersonId::value).orElse(null))
                .query(Tokens::token)
                .list();
    }

    /** Takes it back, and with it those that were made with it; doing so twice changes nothing. */
    public void revoke(TokenId id, Circumstances how) {
        transaction.executeWithoutResult(_ -> {
            revoked("id = :value", id.value(), null, how);
            boolean more = true;
            while (more) { // with one that is being taken back, another may just have been made
                more = revoked(MADE_WITH, id.value(), "made with " + id, how);
            }
        });
    }

    /** Takes back all of somebody who is let go. */
    public void revokeAll(PersonId owner, Circumstances how) {
        transaction.executeWithoutResult(_ -> revoked("owner = :value", owner.value(), "its owner was let go", how));
    }

    private boolean revoked(String which, String value, @Nullable String why, Circumstances how) {
        List<String> revoked = sql.sql("update access.token set revoked_at = :now where revoked_at is null and " + which
                        + " returning id")
                .param("now", SqlTime.of(clock.instant()))
                .param("value", value)
                .query(String.class)
                .list();
        revoked.forEach(id -> audit.keep(AuditKind.TOKEN_REVOKED, how, id, why));
        return !revoked.isEmpty();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                new TokenId(row.getString("id")),
                new PersonId(row.getString("owner")),
                row.getString("name"),
                rights(row),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row, "revoked_at"),
                moment(row, "last_used_at"));
    }

    private static Set<Right> rights(ResultSet row) throws SQLException {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Right::valueOf)
                .forEach(rights::add);
        return rights;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
