package news.onrecord.access.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.access.Secret;
import news.onrecord.access.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People on their way to an OpenID provider and back. Any process may see them off and any may welcome them; each journey
 * ends once, by its traveller's own secret and the state that the provider was given.
 */
public final class Journeys {

    /** After so long nobody is waited for. */
    public static final Duration LAST = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;

    public Journeys(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * What has to be the same again.
     *
     * @param state what the provider repeats in its answer
     * @param nonce what it repeats in the ID token, as its SHA-256
     * @param verifier what shows that whoever has the code is who asked for it (PKCE)
     * @param redirect where the provider sends the traveller back to
     * @param destination the page that the traveller wanted to see
     */
    public record Journey(String state, String nonce, String verifier, String redirect, String destination) {}

    /** Sees somebody off. */
    public Secret begin(Journey journey) {
        sql.sql("delete from access.journey where expires_at < :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
        Secret secret = Secret.random("");
        sql.sql("""
                insert into access.journey (hash, state, nonce, verifier, redirect, destination, expires_at)
                values (:hash, :state, :nonce, :verifier, :redirect, :destination, :expires)""")
                .param("hash", secret.hash())
                .param("state", journey.state())
                .param("nonce", journey.nonce())
                .param("verifier", journey.verifier())
                .param("redirect", journey.redirect())
                .param("destination", journey.destination())
                .param("expires", SqlTime.of(clock.instant().plus(LAST)))
                .update();
        return secret;
    }

    /** Ends it, if it still lasts; a second answer to the same question finds none. */
    public Optional<Journey> end(Secret secret, String state) {
        return sql.sql("""
                delete from access.journey where hash = :hash and state = :state and expires_at > :now
                returning state, nonce, verifier, redirect, destination""")
                .param("hash", secret.hash())
                .param("state", state)
                .param("now", SqlTime.of(clock.instant()))
                .query((row, _) -> new Journey(
                        row.getString("state"),
                        row.getString("nonce"),
                        row.getString("verifier"),
                        row.getString("redirect"),
                        row.getString("destination")))
                .optional();
    }
}
