package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The views of a large ledger, written straight into their tables ({@code filled-views.sql}). Recording all that first would
 * measure something else.
 *
 * @param claims how many
 * @param every which of the claims are public: one in so many; the others are the desk's, everything else is public
 */
record FilledViews(int claims, int every) {

    private static final int CLAIMS_OF_A_REPORT = 50;
    private static final int SOURCES = 100_000;

    /** Fills views that are empty, and lets the database look at them, as it would have by the time they are so many. */
    void into(DataSource superuser) {
        var sql = new JdbcTemplate(superuser);
        sql.execute(script().replace("{claims}", String.valueOf(claims))
                .replace("{sources}", String.valueOf(SOURCES))
                .replace("{every}", String.valueOf(every)));
        sql.execute("vacuum analyze");
        sql.execute("checkpoint");
    }

    private static String script() {
        try {
            return new ClassPathResource("filled-views.sql", FilledViews.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One of the public claims. */
    String claim(int number) {
        return id("clm", (long) number * every % claims);
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
