package news.onrecord.command.erasure;

import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases one text of one event from the ledger: its words and its salt, for good. Its commitment stays, so the event's
 * leaf and every proof stay valid, and the rest of the event reads on. It does not know where else the same words stand:
 * whoever decides on a takedown names every part. A crash leaves the text whole or erased; what is answered is on disk.
 */
public final class TextEraser {

    private final JdbcClient sql;

    /**
     * @param dataSource connections of the role that may erase and do nothing else; it cannot even read the words
     */
    public TextEraser(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /**
     * Erases a text. Erasing it again changes nothing, so that who got no answer may ask once more.
     *
     * @param position the event's
     * @param number the text's in its event, from 0
     * @return whether it was erased now; false when it had been before
     * @throws Refused NOT_FOUND when the ledger has no such text
     */
    public boolean erase(long position, int number) {
        int erased = sql.sql("update ledger.text set salt = null, bytes = null where position = ? and number = ?")
                .params(position, number)
                .update();
        if (erased == 0) {
            checkExists(position, number);
        }
        return erased == 1;
    }

    private void checkExists(long position, int number) {
        long texts = count("select count(*) from ledger.text where position = ?", position);
        if (number >= 0 && number < texts) {
            return;
        }
        boolean recorded = position >= 0 && count("select position from ledger.head") >= position;
        throw new Refused(
                Refusal.NOT_FOUND,
                recorded
                        ? "The event at position " + position + " has " + texts
                                + " texts, numbered from 0; there is no " + number + "."
                        : "The ledger has no event at position " + position + ".");
    }

    private long count(String question, Object... values) {
        return sql.sql(question).params(values).query(Long.class).single();
    }
}
