package news.onrecord.access.person;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords, encoded so that a stolen database is slow to guess from. Each says how it was encoded ({@code {bcrypt}…}), so
 * another way can be taken up later.
 */
public final class Passwords {

    private static final int SHORTEST = 12;
    /** bcrypt looks at no more. */
    private static final int LONGEST_BYTES = 72;

    private static final int ROUNDS_LOG2 = 11;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(ROUNDS_LOG2)));
    /** Compared with when nobody has that login, so that the answer takes as long. */
    private final String nobodys = String.valueOf(encoder.encode("a password that nobody has"));

    private final JdbcClient sql;

    public Passwords(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Refuses a password that is too easy to guess, or that could not be kept whole. */
    public static void check(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
                || password.toLowerCase(Locale.ROOT).contains(login)
                || password.codePoints().distinct().count() < 5) {
            throw new Refused(
                    Refusal.WEAK_PASSWORD,
                    "A password has at least " + SHORTEST + " characters and at most " + LONGEST_BYTES
                            + " bytes, not always the same ones, and does not contain the login.");
        }
    }

    /** Gives somebody a password instead of the one before. */
    public void set(Person person, String password) {
        check(password, person.login());
        sql.sql("update access.person set password = :password where id = :id")
                .param("password", encoder.encode(password))
                .param("id", person.id().value())
                .update();
    }

    /** Whether somebody has one; who comes in by a provider needs none. */
    public boolean has(Person person) {
        return kept(person.id()).isPresent();
    }

    /** Whether that is somebody's password; takes as long when there is nobody. */
    boolean matches(Optional<Person> person, String password) {
        Optional<String> kept = person.map(Person::id).flatMap(this::kept);
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return false;
        }
        return encoder.matches(password, kept.orElse(nobodys)) && kept.isPresent();
    }

    private Optional<String> kept(PersonId id) {
        @Nullable
        String password = sql.sql("select coalesce(password, '') from access.person where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        return Optional.of(password).filter(encoded -> !encoded.isEmpty());
    }
}
