package news.onrecord.query.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads events from the ledger as the bytes that are stored, for whoever checks them: nothing is decoded, and nothing is
 * mended; a row whose columns say something else than its parts is not given out. Two queries a page.
 */
@Component
final class OpenedEvents {

    private static final String EVENT = "select position, metadata_salt, metadata, facts_salt, facts, texts_salt, "
            + Columns.SELECTED + " from ledger.event where ";

    private final JdbcClient sql;

    OpenedEvents(@Qualifier("queryDataSource") DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** The events after a position, in order. */
    List<OpenedEvent> after(long after, int limit) {
        return withTexts(sql.sql(EVENT + "position > ? order by position limit ?")
                .params(after, limit)
                .query(Row::of)
                .list());
    }

    /** The events of one stream after a position, in order. */
    List<OpenedEvent> ofStream(String stream, long after, int limit) {
        return withTexts(sql.sql(EVENT + "stream = ? and position > ? order by sequence limit ?")
                .params(stream, after, limit)
                .query(Row::of)
                .list());
    }

    /** The event at a position. */
    Optional<OpenedEvent> at(long position) {
        return withTexts(sql.sql(EVENT + "position = ?")
                        .param(position)
                        .query(Row::of)
                        .list())
                .stream()
                .findFirst();
    }

    /** Numbers are given as the rows come: if one is missing, the leaf does not follow, which is for the reader to find. */
    private List<OpenedEvent> withTexts(List<Row> rows) {
        Map<Long, List<OpenedPart>> texts = new HashMap<>();
        if (!rows.isEmpty()) {
            sql.sql("select position, salt, bytes, commitment from ledger.text where position = any(?)"
                            + " order by position, number")
                    .param(rows.stream().map(Row::position).toArray(Long[]::new))
                    .query(row -> {
                        texts.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                .add(text(row.getBytes(2), row.getBytes(3), row.getBytes(4)));
                    });
        }
        return rows.stream()
                .map(row -> row.opened(texts.getOrDefault(row.position(), List.of())))
                .toList();
    }

    private static OpenedPart text(byte @Nullable [] salt, byte @Nullable [] bytes, byte[] commitment) {
        return salt == null || bytes == null ? new OpenedPart.Closed(commitment) : new OpenedPart.Open(salt, bytes);
    }

    private record Row(long position, OpenedPart metadata, OpenedPart facts, byte[] textsSalt) {

        static Row of(ResultSet row, int number) throws SQLException {
            Columns.of(row).check(row.getBytes("metadata"), row.getBytes("facts"));
            return new Row(
                    row.getLong(1),
                    new OpenedPart.Open(row.getBytes(2), row.getBytes(3)),
                    new OpenedPart.Open(row.getBytes(4), row.getBytes(5)),
                    row.getBytes(6));
        }

        OpenedEvent opened(List<OpenedPart> texts) {
            return new OpenedEvent(position, metadata, facts, new OpenedTexts.Listed(textsSalt, texts));
        }
    }
}
