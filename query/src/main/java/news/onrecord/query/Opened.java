package news.onrecord.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** To whom a thing is open today, out of its row. */
public final class Opened {

    private Opened() {}

    /** Who may read it once its embargo is over. */
    public static Visibility visibility(ResultSet row) throws SQLException {
        return Visibility.valueOf(row.getString("visibility"));
    }

    /** Until when the desk alone reads it; null when there is no embargo. */
    public static @Nullable Instant embargoedUntil(ResultSet row) throws SQLException {
        var embargo = row.getObject("embargoed_until", OffsetDateTime.class);
        return embargo == null ? null : embargo.toInstant();
    }
}
