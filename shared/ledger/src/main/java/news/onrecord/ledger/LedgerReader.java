package news.onrecord.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the ledger: its tail in order, one stream's history, its head. Both sides read with it; it needs no more than
 * SELECT on the schema {@code ledger}, holds no connection between two reads, and may be used by many threads.
 */
public final class LedgerReader implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final String EVENT =
            "select position, event_id, stream, sequence, type, revision, recorded_at, metadata, facts from ledger.event";

    /** Of facts, and of texts: some reports of the largest kind, thousands of other events. */
    private static final int PAGE_BYTES = 16 << 20;

    private static final String PAGE =
            "select position, event_id, stream, sequence, type, revision, recorded_at, metadata,"
                    + " facts from (select position, event_id, stream, sequence, type, revision, recorded_at, metadata, facts,"
                    + " sum(octet_length(facts) + octet_length(metadata)) over (order by position rows unbounded preceding)"
                    + " as weight from ledger.event where position > ? order by position limit ?) as page"
                    + " where weight <= ? or position = ? order by position";

    private static final String PAGE_TEXTS = "select position, number, case when fits then bytes end, fits from (select"
            + " position, number, bytes, coalesce(sum(octet_length(bytes)) over"
            + " (order by position, number rows unbounded preceding), 0) <= ?"
            + " or position = ? as fits from ledger.text where position > ? and position <= ?) as page"
            + " order by position, number";

    private final JdbcClient sql;
    private final EventCodec codec;
    private final LedgerSignal signal;

    /**
     * @param signal tells streams that something was committed
     */
    public LedgerReader(DataSource dataSource, EventCodec codec, LedgerSignal signal) {
        this.sql = JdbcClient.create(dataSource);
        this.codec = codec;
        this.signal = signal;
    }

    /** The position of the last event; -1 while the ledger is empty. */
    public long head() {
        return sql.sql("select position from ledger.head").query(Long.class).single();
    }

    /**
     * The events after a position, in order, with their texts: at least one if there is one, and no more than fit into
     * memory together, so a page may be short before the end.
     *
     * @param after the last position already known, -1 for the beginning
     * @param limit how many at the most
     */
    public List<RecordedEvent> after(long after, int limit) {
        return page(after, limit).decoded();
    }

    /** The same as {@link #after}, as stored: decoding it is work for other hands. */
    Page page(long after, int limit) {
        var page = sql.sql(PAGE)
                .params(after, limit, PAGE_BYTES, after + 1)
                .query(this::row)
                .list();
        Map<Long, List<byte @Nullable []>> texts = new HashMap<>();
        if (page.isEmpty()) {
            return new Page(page, texts);
        }
        var end = new AtomicLong(Long.MAX_VALUE);
        sql.sql(PAGE_TEXTS)
                .params(PAGE_BYTES, after + 1, after, page.getLast().position())
                .query(row -> {
                    if (row.getBoolean(4)) {
                        add(texts, row);
                    } else {
                        end.accumulateAndGet(row.getLong(1), Math::min);
                    }
                });
        return new Page(
                page.stream().takeWhile(row -> row.position() < end.get()).toList(), texts);
    }

    /** Some events in order, as stored. */
    final class Page {

        /** Fewer are decoded before others could have been asked to help. */
        private static final int ENOUGH_TO_SHARE = 64;

        private final List<Row> rows;
        private final Map<Long, List<byte @Nullable []>> texts;

        private Page(List<Row> rows, Map<Long, List<byte @Nullable []>> texts) {
            this.rows = rows;
            this.texts = texts;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        boolean isFull(int limit) {
            return rows.size() >= limit;
        }

        long lastPosition() {
            return rows.getLast().position();
        }

        /** The events, in order; many are decoded on all cores. */
        List<RecordedEvent> decoded() {
            var all = rows.size() < ENOUGH_TO_SHARE ? rows.stream() : rows.parallelStream();
            return all.map(row -> row.decoded(codec, texts.getOrDefault(row.position(), List.of())))
                    .toList();
        }
    }

    /** One stream from a sequence on, without texts, as aggregates are loaded. */
    public List<RecordedEvent> facts(String stream, long fromSequence) {
        return sql
                .sql(EVENT + " where stream = ? and sequence >= ? order by sequence")
                .params(stream, fromSequence)
                .query(this::row)
                .list()
                .stream()
                .map(row -> row.decoded(codec, null))
                .toList();
    }

    /** One stream from its beginning, with its texts. */
    public List<RecordedEvent> history(String stream) {
        return withTexts(sql.sql(EVENT + " where stream = ? order by sequence")
                .params(stream)
                .query(this::row)
                .list());
    }

    /** The event at one place of a stream, with its texts. */
    public Optional<RecordedEvent> at(String stream, long sequence) {
        return withTexts(sql.sql(EVENT + " where stream = ? and sequence = ?")
                        .params(stream, sequence)
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The last event of one type in a stream, with its texts. */
    public Optional<RecordedEvent> last(String stream, String type) {
        return withTexts(sql.sql(EVENT + " where stream = ? and type = ? order by sequence desc limit 1")
                        .params(stream, type)
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The first event of each of some streams, without texts: what they were entered as. Unknown streams are left out. */
    public List<RecordedEvent> beginnings(List<String> streams) {
        return sql
                .sql(EVENT + " where stream = any(?) and sequence = 0")
                .param(streams.toArray(String[]::new))
                .query(this::row)
                .list()
                .stream()
                .map(row -> row.decoded(codec, null))
                .toList();
    }

    /**
     * The events of some types of each of some streams, and the last event of each whatever its type, without texts and in the
     * order of each stream: what a stream says and how far it has come, as of one moment. Unknown streams are left out.
     */
    public List<RecordedEvent> milestones(List<String> streams, List<String> types) {
        return sql
                .sql(EVENT + " as one where stream = any(?) and (type = any(?) or not exists (select from ledger.event"
                        + " as later where later.stream = one.stream and later.sequence = one.sequence + 1))"
                        + " order by stream, sequence")
                .params(streams.toArray(String[]::new), types.toArray(String[]::new))
                .query(this::row)
                .list()
                .stream()
                .map(row -> row.decoded(codec, null))
                .toList();
    }

    /** The sequence of a stream's last event; empty when there is no such stream. */
    public Optional<Long> lastSequence(String stream) {
        return sql.sql("select max(sequence) from ledger.event where stream = ?")
                .param(stream)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** The same events as {@link #facts}, as Axon's aggregates take them. */
    public List<? extends DomainEventMessage<?>> domainEvents(String stream, long fromSequence) {
        return facts(stream, fromSequence).stream().map(RecordedEvent::domain).toList();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LedgerStream(
                this, signal, token == null ? -1 : token.position().orElse(-1));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        // recordedAt never decreases with the position, so the last event before the moment is the greatest position
        return new GlobalSequenceTrackingToken(
                sql.sql("select coalesce(max(position), -1) from ledger.event where recorded_at < ?")
                        .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    private List<RecordedEvent> withTexts(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<byte @Nullable []>> texts = new HashMap<>();
        sql.sql("select position, number, bytes from ledger.text where position = any(?) order by position, number")
                .param(rows.stream().map(Row::position).toArray(Long[]::new))
                .query(row -> {
                    add(texts, row);
                });
        return rows.stream()
                .map(row -> row.decoded(codec, texts.getOrDefault(row.position(), List.of())))
                .toList();
    }

    private static void add(Map<Long, List<byte @Nullable []>> texts, ResultSet row) throws SQLException {
        var those = texts.computeIfAbsent(row.getLong(1), position -> new ArrayList<>());
        if (row.getInt(2) != those.size()) {
            throw new IllegalStateException("the ledger lacks text " + those.size() + " of the event at "
                    + row.getLong(1) + ": its rows were tampered with");
        }
        those.add(row.getBytes(3));
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBytes(8),
                row.getBytes(9));
    }

    private record Row(
            long position,
            UUID eventId,
            String stream,
            long sequence,
            String type,
            int revision,
            Instant recordedAt,
            byte[] metadata,
            byte[] facts) {

        RecordedEvent decoded(EventCodec codec, @Nullable List<byte @Nullable []> texts) {
            return new RecordedEvent(
                    position,
                    eventId,
                    stream,
                    sequence,
                    recordedAt,
                    codec.metadata(metadata),
                    codec.decode(type, revision, facts, texts));
        }
    }
}
