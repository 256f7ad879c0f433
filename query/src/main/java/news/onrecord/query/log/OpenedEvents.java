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
 * mended; a row whose columns say something else than its parts is not given out. A page has at least one event if there
 * is one, and no more bytes than fit into memory, so it may be short before the end. Three queries a page.
 */
@Component
final class OpenedEvents {

    private static final String EVENT = "select position, metadata_salt, metadata, facts_salt, facts, texts_salt, "
            + Columns.SELECTED + " from ledger.event where ";

    /** Some reports of the largest kind, thousands of other events. */
    private static final int PAGE_BYTES = 8 << 20;

    /** The page's positions, until their bytes are too many; what is large is not read for it. */
    private static final String FITTING = """
            select position from (
                select position, sum(bytes) over (order by position) as weight, row_number() over (order by position) as number
                from (
                    select position, octet_length(facts) + octet_length(metadata) + coalesce((
                        select sum(octet_length(bytes)) from ledger.text t where t.position = e.position), 0) as bytes
                    from ledger.event e where %s order by position limit ?
                ) as sized
            ) as weighed where weight <= ? or number = 1 order by position
            """;

    private final JdbcClient sql;

    OpenedEvents(@Qualifier("queryDataSource") DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** The events after a position, in order. */
    List<OpenedEvent> after(long after, int limit) {
        return at(sql.sql(FITTING.formatted("position > ?"))
                .params(after, limit, PAGE_BYTES)
                .query(Long.class)
                .list());
    }

    /** The events of one stream after a position, in order. */
    List<OpenedEvent> ofStream(String stream, long after, int limit) {
        return at(sql.sql(FITTING.formatted("stream = ? and position > ?"))
                .params(stream, after, limit, PAGE_BYTES)
                .query(Long.class)
                .list());
    }

    private List<OpenedEvent> at(List<Long> positions) {
        return withTexts(sql.sql(EVENT + "position = any(?) order by position")
                .param(positions.toArray(Long[]::new))
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
