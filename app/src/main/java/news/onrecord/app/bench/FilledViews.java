package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The views of a large ledger, written straight into their tables ({@code filled-views.sql}). Recording all that first would
 * measure something else. All is public at first.
 *
 * @param claims how many
 */
record FilledViews(int claims) {

    private static final int CLAIMS_OF_A_REPORT = 50;
    private static final int SOURCES = 100_000;

    /** One in so many claims is still public once the others are withdrawn. */
    static final int EVERY = 100;

    /** Fills views that are empty. */
    void into(DataSource superuser) {
        run(superuser, "filled-views.sql");
    }

    /** Makes most of the claims the desk's; everything else stays public. */
    void withdrawn(DataSource superuser) {
        run(superuser, "withdrawn-claims.sql");
    }

    /** Lets the database look at the tables afterwards, as it would have by the time they are so many. */
    private void run(DataSource superuser, String script) {
        var sql = new JdbcTemplate(superuser);
        sql.execute(text(script)
                .replace("{claims}", String.valueOf(claims))
                .replace("{sources}", String.valueOf(SOURCES))
                .replace("{every}", String.valueOf(EVERY)));
        sql.execute("vacuum analyze");
        sql.execute("checkpoint");
    }

    private static String text(String script) {
        try {
            return new ClassPathResource(script, FilledViews.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One of the claims that are always public. */
    String claim(int number) {
        return id("clm", (long) number * EVERY % claims);
    }

    String report(int number) {
        return id("rep", number % (claims / CLAIMS_OF_A_REPORT));
    }

    String source(int number) {
        return id("src", number % SOURCES);
    }

    private static String id(String kind, long number) {
        return "%s_%08x-0000-7000-8000-000000000000".formatted(kind, number);
    }
}
