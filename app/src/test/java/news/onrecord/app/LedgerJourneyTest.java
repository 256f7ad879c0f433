package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.command.ledger.CommandLedger;
import news.onrecord.command.ledger.Sequencer;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.log.Leaf;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger engine on a real PostgreSQL: dense positions, one winner of every race, time that never goes back. */
class LedgerJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static LedgerSignal signal;
    private static LedgerReader reader;
    private static final List<Sequencer> sequencers = new ArrayList<>();

    @BeforeAll
    static void open() {
        signal = new LedgerSignal(ledger.query(), Duration.ofMinutes(10));
        reader = new LedgerReader(ledger.query(), new EventCodec(), signal);
    }

    @AfterAll
    static void close() {
        sequencers.forEach(Sequencer::close);
        signal.close();
    }

    @Test
    void positionsAreDenseHoweverManyWriteAtOnce() throws Exception {
        var store = store(Clock.systemUTC());
        long head = reader.head();

        inParallel(8, () -> {
            for (int i = 0; i < 25; i++) {
                var claim = claim();
                append(store, recorded(claim, 0, "posts " + i), recorded(claim, 1, "votes " + i));
            }
        });

        var events = all(head);
        assertThat(events).hasSize(400);
        assertThat(events.stream().map(RecordedEvent::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(head + 1, head + 400).boxed().toList());
        assertThat(events.stream().map(RecordedEvent::recordedAt)).isSorted();
    }

    @Test
    void ofManyWritersToOnePlaceOneWinsAndTheLosersLeaveNoGap() throws Exception {
        var store = store(Clock.systemUTC());
        var claim = ClaimId.of(UUID.randomUUID());
        long head = reader.head();
        var lost = new AtomicInteger();

        inParallel(16, () -> {
            try {
                append(store, recorded(claim, 0, "The boycott"));
            } catch (ConcurrencyException expected) {
                lost.incrementAndGet();
            }
        });

        assertThat(lost).hasValue(15);
        assertThat(reader.head()).isEqualTo(head + 1);
        append(store, recorded(claim, 1, "goes on"));
        assertThat(all(head).stream().map(RecordedEvent::position)).containsExactly(head + 1, head + 2);
    }

    @Test
    void aStreamHasNoHoles() {
        var store = store(Clock.systemUTC());
        var claim = ClaimId.of(UUID.randomUUID());
        append(store, recorded(claim, 0, "first"));
        long head = reader.head();

        assertThatThrownBy(() -> append(store, recorded(claim, 2, "third"))).isInstanceOf(ConcurrencyException.class);
        assertThat(reader.head()).isEqualTo(head);
    }

    @Test
    void allOfACommandsEventsAreRecordedOrNone() {
        var store = store(Clock.systemUTC());
        var taken = ClaimId.of(UUID.randomUUID());
        var fresh = ClaimId.of(UUID.randomUUID());
        append(store, recorded(taken, 0, "taken"));

        assertThatThrownBy(() -> append(store, recorded(fresh, 0, "fresh"), recorded(taken, 0, "again")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(reader.history(fresh.value())).isEmpty();
    }

    @Test
    void recordedAtNeverGoesBackWhenTheClockDoes() {
        append(store(Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC)), recorded(claim(), 0, "late"));
        append(
                store(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)),
                recorded(claim(), 0, "early"));

        var last = all(reader.head() - 2);
        assertThat(last.getFirst().recordedAt()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(last.getLast().recordedAt()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void everyLeafFollowsFromTheStoredParts() {
        append(store(Clock.systemUTC()), recorded(claim(), 0, "“Élections” 🗳"));
        record Row(
                long position,
                byte[] metadataSalt,
                byte[] metadata,
                byte[] factsSalt,
                byte[] facts,
                byte[] textsSalt,
                byte[] leaf,
                byte[] leafHash) {}
        var sql = JdbcClient.create(ledger.query());
        var rows = sql.sql("select position, metadata_salt, metadata, facts_salt, facts, texts_salt, leaf, leaf_hash"
                        + " from ledger.event order by position")
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getBytes(2),
                        row.getBytes(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        row.getBytes(6),
                        row.getBytes(7),
                        row.getBytes(8)))
                .list();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var texts = new ByteArrayOutputStream();
            sql.sql("select salt, bytes, commitment from ledger.text where position = ? order by number")
                    .param(row.position())
                    .query(text -> {
                        byte[] commitment = Leaf.commitment(text.getBytes(1), text.getBytes(2));
                        assertThat(commitment).isEqualTo(text.getBytes(3));
                        texts.writeBytes(commitment);
                    });
            byte[] leaf = Leaf.of(
                    Leaf.commitment(row.metadataSalt(), row.metadata()),
                    Leaf.commitment(row.factsSalt(), row.facts()),
                    Leaf.commitment(row.textsSalt(), texts.toByteArray()));
            assertThat(leaf).isEqualTo(row.leaf());
            assertThat(Leaf.hash(leaf)).isEqualTo(row.leafHash());
        }
        assertThat(sql.sql("select count(distinct s) from (select metadata_salt s from ledger.event union all select"
                                + " facts_salt from ledger.event union all select texts_salt from ledger.event union"
                                + " all select salt from ledger.text) salts")
                        .query(Long.class)
                        .single())
                .isEqualTo(
                        sql.sql("select 3 * (select count(*) from ledger.event) + (select count(*) from ledger.text)")
                                .query(Long.class)
                                .single());
    }

    @Test
    void theFactsSayWhatTheColumnsSay() {
        append(store(Clock.systemUTC()), recorded(claim(), 0, "300,000 posts"));

        var rows = JdbcClient.create(ledger.query())
                .sql("select convert_from(facts, 'UTF8')::jsonb f, stream, sequence, type, revision, recorded_at"
                        + " from ledger.event")
                .query((row, n) -> {
                    var facts = tools.jackson.databind.json.JsonMapper.shared().readTree(row.getString(1));
                    assertThat(facts.get("stream").asString()).isEqualTo(row.getString(2));
                    assertThat(facts.get("sequence").asLong()).isEqualTo(row.getLong(3));
                    assertThat(facts.get("type").asString()).isEqualTo(row.getString(4));
                    assertThat(facts.get("revision").asInt()).isEqualTo(row.getInt(5));
                    assertThat(Instant.parse(facts.get("recordedAt").asString()))
                            .isEqualTo(row.getObject(6, OffsetDateTime.class).toInstant());
                    return n;
                })
                .list();
        assertThat(rows).isNotEmpty();
    }

    @Test
    void aReaderAtTheTailIsWokenByTheCommitAndNotByAPoll() throws Exception {
        var store = store(Clock.systemUTC());
        try (var tail = reader.openStream(new GlobalSequenceTrackingToken(reader.head()))) {
            assertThat(tail.hasNextAvailable()).isFalse();
            var woken = new CountDownLatch(1);
            assertThat(tail.setOnAvailableCallback(() -> {
                        if (tail.hasNextAvailable()) {
                            woken.countDown();
                        }
                    }))
                    .isTrue();

            append(store, recorded(claim(), 0, "It is said that"));

            // the signal's own look-round comes only in ten minutes
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(tail.nextAvailable().getPayload()).isInstanceOf(ClaimRecorded.class);
            assertThat(tail.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aTailReadsPastItsOwnPageFromTheBeginning() throws Exception {
        var store = store(Clock.systemUTC());
        for (int batch = 0; batch < 3; batch++) {
            append(
                    store,
                    IntStream.range(0, 500)
                            .mapToObj(i -> recorded(claim(), 0, "posts " + i))
                            .toArray(DomainEventMessage<?>[]::new));
        }
        long head = reader.head();
        try (var tail = reader.openStream(reader.createTailToken())) {
            for (long position = 0; position <= head; position++) {
                assertThat(tail.nextAvailable().trackingToken().position()).hasValue(position);
            }
            assertThat(tail.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void whatIsPublishedWhileACommandIsRecordedIsRefusedBecauseItWouldNotBeAtomic() {
        var store = store(Clock.systemUTC());
        long head = reader.head();
        var echo = recorded(claim(), 0, "published by somebody who listened");
        try (var subscription = store.subscribe(events -> store.publish(echo))) {
            assertThat(subscription).isNotNull();

            assertThatThrownBy(() -> append(store, recorded(claim(), 0, "published by the command")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("once and together");
        }
        assertThat(reader.head()).isEqualTo(head + 1);
    }

    private static void inParallel(int writers, Runnable work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(writers, Executors.callable(work)))) {
                done.get();
            }
        }
    }

    private static EventStore store(Clock clock) {
        var sequencer = new Sequencer(ledger.command(), clock, signal::tell);
        sequencers.add(sequencer);
        return CommandLedger.configurer(sequencer, reader, ledger.command(), Map.of())
                .buildConfiguration()
                .eventStore();
    }

    private static void append(EventStore store, DomainEventMessage<?>... events) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(events);
        unitOfWork.commit();
    }

    private static ClaimId claim() {
        return ClaimId.of(UUID.randomUUID());
    }

    private static DomainEventMessage<?> recorded(ClaimId claim, long sequence, String statement) {
        return new GenericDomainEventMessage<>(
                "clm",
                claim.value(),
                sequence,
                new ClaimRecorded(claim, Text.of(statement), "en", ClaimKind.FACTUAL, null));
    }

    private static List<RecordedEvent> all(long after) {
        var events = new ArrayList<RecordedEvent>();
        for (var page = reader.after(after, 100); !page.isEmpty(); page = reader.after(after, 100)) {
            events.addAll(page);
            after = page.getLast().position();
        }
        return events;
    }
}
