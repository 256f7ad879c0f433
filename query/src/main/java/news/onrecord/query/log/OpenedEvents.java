package news.onrecord.query.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import news.onrecord.ledger.EventType;
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
 * is one, and no more bytes than fit into memory, so it may be short before the end. Who is not of the desk gets the
 * leaf of what is not shown, which is public, and never the metadata. What is sealed is given to nobody.
 */
@Component
final class OpenedEvents {

    private static final String EVENT = "select position, metadata_salt, metadata, facts_salt, facts, texts_salt, "
            + Columns.SELECTED + " from ledger.event where ";

    /** Some reports of the largest kind, thousands of other events. */
    private static final int PAGE_BYTES = 8 << 20;

    private final JdbcClient sql;
    private final SeenEvents seen;

    OpenedEvents(@Qualifier("queryDataSource") DataSource dataSource, SeenEvents seen) {
        this.sql = JdbcClient.create(dataSource);
        this.seen = seen;
    }

    /** The events after a position, in order; those that the reader may not see as their leaves. */
    List<OpenedEvent> after(long after, int limit) {
        return seen.after(after, limit)
                .map(shown -> among(shown, after, limit))
                .orElseGet(() -> at(fitting("position > ?", after, limit)));
    }

    /** The events of one stream after a position, in order; of what the reader may not see, nothing. */
    List<OpenedEvent> ofStream(String stream, long after, int limit) {
        return seen.ofStream(stream, after, limit)
                .map(shown -> forOthers(at(fitting(shown, limit))))
                .orElseGet(() -> at(fitting("stream = ? and position > ?", stream, after, limit)));
    }

    /** The event at a position; as its leaf when the reader may not see it. */
    Optional<OpenedEvent> at(long position) {
        return after(position - 1, 1).stream()
                .filter(event -> event.position() == position)
                .findFirst();
    }

    /** A page ends where what is shown has become too much: how large the rest is, is not told. */
    private List<OpenedEvent> among(Set<Long> shown, long after, int limit) {
        var open = fitting(shown.stream().sorted().toList(), limit);
        long until = open.size() < shown.size() ? open.getLast() : after + limit;
        var events = new ArrayList<>(forOthers(at(open)));
        sql.sql("select position, leaf from ledger.event where position > ? and position <= ?")
                .params(after, until)
                .query(row -> {
                    if (!shown.contains(row.getLong(1))) {
                        events.add(OpenedEvent.closed(row.getLong(1), row.getBytes(2)));
                    }
                });
        events.sort(Comparator.comparingLong(OpenedEvent::position));
        return events;
    }

    private List<Long> fitting(List<Long> positions, int limit) {
        return fitting("position = any(?)", positions.toArray(Long[]::new), limit);
    }

    /** The page's positions, until their bytes are too many; what is large is not read for it. */
    private List<Long> fitting(String which, Object... valuesAndLimit) {
        return sql.sql("""
                        select position from (
                            select position, sum(bytes) over (order by position) as weight,
                                row_number() over (order by position) as number
                            from (
                                select position, octet_length(facts) + octet_length(metadata) + coalesce((
                                    select sum(octet_length(bytes)) from ledger.text t
                                    where t.position = e.position), 0) as bytes
                                from ledger.event e where %s order by position limit ?
                            ) as sized
                        ) as weighed where weight <= ? or number = 1 order by position
                        """.formatted(which))
                .params(valuesAndLimit)
                .param(PAGE_BYTES)
                .query(Long.class)
                .list();
    }

    private List<OpenedEvent> at(List<Long> positions) {
        return withTexts(sql.sql(EVENT + "position = any(?) order by position")
                .param(positions.toArray(Long[]::new))
                .query(Row::of)
                .list());
    }

    /** Who acted, and through what, is the house's own affair. */
    private static List<OpenedEvent> forOthers(List<OpenedEvent> events) {
        return events.stream()
                .map(event ->
                        new OpenedEvent(event.position(), event.metadata().closed(), event.facts(), event.texts()))
                .toList();
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

    private record Row(long position, OpenedPart metadata, OpenedPart facts, byte[] textsSalt, boolean sealed) {

        static Row of(ResultSet row, int number) throws SQLException {
            var columns = Columns.of(row);
            columns.check(row.getBytes("metadata"), row.getBytes("facts"));
            return new Row(
                    row.getLong(1),
                    new OpenedPart.Open(row.getBytes(2), row.getBytes(3)),
                    new OpenedPart.Open(row.getBytes(4), row.getBytes(5)),
                    row.getBytes(6),
                    EventType.SEALED.contains(columns.type()));
        }

        OpenedEvent opened(List<OpenedPart> texts) {
            var given =
                    sealed ? texts.stream().<OpenedPart>map(OpenedPart::closed).toList() : texts;
            return new OpenedEvent(position, metadata, facts, new OpenedTexts.Listed(textsSalt, given));
        }
    }
}
