package news.onrecord.command.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import news.onrecord.ledger.EventCodec;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A ledger in memory that keeps the contract of {@code ledger.append} and answers what the real readers ask in SQL: so that
 * everything above it is the real part, and a hundred thousand commands take a minute.
 */
public final class MemoryLedger {

    private final Clock clock;
    private final EventCodec codec = new EventCodec();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, List<StoredEvent>> streams = new HashMap<>();
    private final Map<String, Long> introduced = new HashMap<>();
    private final Map<String, StoredSnapshot> snapshots = new HashMap<>();
    private final DataSource dataSource = MemoryDatabase.over(new MemoryQuestions(this));

    /** A row of {@code work.snapshot}. */
    record StoredSnapshot(long sequence, String form, byte[] state) {}

    public MemoryLedger(Clock clock) {
        this.clock = clock;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    List<StoredEvent> events() {
        return events;
    }

    List<StoredEvent> stream(String name) {
        return streams.getOrDefault(name, List.of());
    }

    Map<String, Long> introduced() {
        return introduced;
    }

    Map<String, StoredSnapshot> snapshots() {
        return snapshots;
    }

    /** How many events there are. */
    public int size() {
        return events.size();
    }

    public boolean has(String stream) {
        return streams.containsKey(stream);
    }

    /** The streams that there are. */
    public List<String> streamNames() {
        return List.copyOf(streams.keySet());
    }

    /** Begins anew: nothing is on record. */
    public void clear() {
        events.clear();
        streams.clear();
        introduced.clear();
        snapshots.clear();
    }

    /** Has streams read from their events again. */
    public void forgetSnapshots() {
        snapshots.clear();
    }

    /** Puts a command's events on record, or says that somebody else was faster, or that something is there already. */
    long append(Entry entry) {
        entry.streams().forEach((stream, sequence) -> {
            if (sequence != stream(stream).size()) {
                throw new ConcurrencyException(stream + " has moved on");
            }
        });
        entry.restsOn().forEach((stream, sequence) -> {
            if (stream(stream).size() - 1 > sequence) {
                throw new ConcurrencyException(stream + ", on which it rests, has moved on");
            }
        });
        entry.seal(clock.instant(), codec);
        refuseDoubles(entry);
        for (var sealed : entry.sealed()) {
            add(StoredEvent.of(sealed, events.size(), entry.recordedAt()));
        }
        return events.size() - 1L;
    }

    private void refuseDoubles(Entry entry) {
        if (entry.introduced().stream().anyMatch(introduced::containsKey)) {
            try (var connection = dataSource.getConnection()) {
                throw Doubles.refused(connection, entry);
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private void add(StoredEvent event) {
        events.add(event);
        streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
        if (event.introduced() != null) {
            introduced.put(event.introduced(), event.position());
        }
    }
}
