package news.onrecord.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of the database's {@code ledger.append} (V8__answers_kept_by_key.sql): a batch as arrays, a column each, so that it costs one
 * round trip and one statement a table, however many events it has. The arrays go over in binary form where the driver
 * can.
 */
final class AppendCall {

    private static final String SQL = "select before, head_time, losers, doubles, repeats from ledger.append("
            + String.join(", ", Collections.nCopies(36, "?")) + ")";

    private final List<Entry> batch;
    private final List<Draft.Sealed> events;

    /**
     * @param batch in the order of its entries' times
     */
    AppendCall(List<Entry> batch) {
        this.batch = batch;
        this.events = batch.stream().flatMap(entry -> entry.sealed().stream()).toList();
    }

    /**
     * What the ledger made of a batch: all of it is recorded, or nothing.
     *
     * @param before the last position before the batch, when it is recorded
     * @param headTime the head's time, when nothing is recorded because it is later than the batch's first
     * @param losers the numbers of entries that lost a race, from 0
     * @param doubles the numbers of entries that bring an id that is on record, from 0
     * @param repeats the numbers of entries whose caller has used their key, from 0
     */
    record Outcome(
            @Nullable Long before,
            @Nullable Instant headTime,
            Set<Integer> losers,
            Set<Integer> doubles,
            Set<Integer> repeats) {}

    Outcome on(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            var columns = new Columns(connection, statement);
            addPlaces(columns, Entry::streams);
            addPlaces(columns, Entry::restsOn);
            addIntroduced(columns);
            addKept(columns);
            addEvents(columns);
            addTexts(columns);
            try (var row = statement.executeQuery()) {
                row.next();
                return outcome(row);
            }
        }
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        Long headTime = row.getObject(2, Long.class);
        return new Outcome(
                row.getObject(1, Long.class),
                headTime == null ? null : Instant.EPOCH.plus(headTime, ChronoUnit.MICROS),
                numbers(row, 3),
                numbers(row, 4),
                numbers(row, 5));
    }

    private static Set<Integer> numbers(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Arrays.stream((Integer[]) array.getArray())
                        .map(number -> number - 1)
                        .collect(Collectors.toSet());
    }

    /** A row for each of some streams of each entry, with a sequence in it. */
    private void addPlaces(Columns columns, Function<Entry, Map<String, Long>> of) throws SQLException {
        int count = batch.stream().mapToInt(entry -> of.apply(entry).size()).sum();
        var commands = new int[count];
        var streams = new String[count];
        var sequences = new long[count];
        int row = 0;
        for (int number = 0; number < batch.size(); number++) {
            for (var stream : of.apply(batch.get(number)).entrySet()) {
                commands[row] = number + 1;
                streams[row] = stream.getKey();
                sequences[row++] = stream.getValue();
            }
        }
        columns.add("int4", commands);
        columns.add("text", streams);
        columns.add("int8", sequences);
    }

    private void addIntroduced(Columns columns) throws SQLException {
        int count = batch.stream().mapToInt(entry -> entry.introduced().size()).sum();
        var commands = new int[count];
        var ids = new String[count];
        var numbers = new int[count];
        int row = 0;
        int event = 0;
        for (int number = 0; number < batch.size(); number++) {
            for (var sealed : batch.get(number).sealed()) {
                event++;
                var id = sealed.draft().introduced();
                if (id != null) {
                    commands[row] = number + 1;
                    ids[row] = id;
                    numbers[row++] = event;
                }
            }
        }
        columns.add("int4", commands);
        columns.add("text", ids);
        columns.add("int4", numbers);
    }

    private void addKept(Columns columns) throws SQLException {
        int count = (int)
                batch.stream().filter(entry -> entry.kept() != null).count();
        var commands = new int[count];
        var firsts = new int[count];
        var lasts = new int[count];
        var versions = new long[count];
        var kept = new ArrayList<Kept>(count);
        int event = 0;
        for (int number = 0; number < batch.size(); number++) {
            var entry = batch.get(number);
            int first = event + 1;
            event += entry.sealed().size();
            var one = entry.kept();
            if (one != null) {
                commands[kept.size()] = number + 1;
                firsts[kept.size()] = first;
                lasts[kept.size()] = event;
                versions[kept.size()] = one.streamVersion();
                kept.add(one);
            }
        }
        columns.add("int4", commands);
        columns.add("int4", firsts);
        columns.add("int4", lasts);
        columns.add("text", strings(kept, one -> one.once().caller()));
        columns.add("text", strings(kept, one -> one.once().key()));
        columns.add("text", strings(kept, one -> one.once().request()));
        columns.add("text", strings(kept, Kept::id));
        columns.add("text", strings(kept, Kept::location));
        columns.add("int8", versions);
    }

    private void addEvents(Columns columns) throws SQLException {
        int count = events.size();
        var sequences = new long[count];
        var revisions = new int[count];
        var times = new long[count];
        int row = 0;
        for (Entry entry : batch) {
            long time = ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt());
            for (var sealed : entry.sealed()) {
                sequences[row] = sealed.draft().sequence();
                revisions[row] = sealed.draft().parts().type().revision();
                times[row++] = time;
            }
        }
        columns.add("text", strings(event -> event.draft().eventId().toString()));
        columns.add("text", strings(event -> event.draft().stream()));
        columns.add("int8", sequences);
        columns.add("text", strings(event -> event.draft().parts().type().name()));
        columns.add("int4", revisions);
        columns.add("int8", times);
        columns.add("bytea", bytes(event -> event.draft().metadataSalt()));
        columns.add("bytea", bytes(event -> event.draft().metadata()));
        columns.add("bytea", bytes(event -> event.draft().factsSalt()));
        columns.add("bytea", bytes(Draft.Sealed::facts));
        columns.add("bytea", bytes(event -> event.draft().textsSalt()));
        columns.add("bytea", bytes(Draft.Sealed::leaf));
        columns.add("bytea", bytes(Draft.Sealed::leafHash));
    }

    private void addTexts(Columns columns) throws SQLException {
        int count =
                events.stream().mapToInt(event -> event.draft().texts().size()).sum();
        var numbersOfEvents = new int[count];
        var numbers = new int[count];
        var salts = new byte[count][];
        var bytes = new byte[count][];
        var commitments = new byte[count][];
        int row = 0;
        for (int event = 0; event < events.size(); event++) {
            int number = 0;
            for (var text : events.get(event).draft().texts()) {
                numbersOfEvents[row] = event + 1;
                numbers[row] = number++;
                salts[row] = text.salt();
                bytes[row] = text.bytes();
                commitments[row++] = text.commitment();
            }
        }
        columns.add("int4", numbersOfEvents);
        columns.add("int4", numbers);
        columns.add("bytea", salts);
        columns.add("bytea", bytes);
        columns.add("bytea", commitments);
    }

    private String[] strings(Function<Draft.Sealed, String> of) {
        return strings(events, of);
    }

    private static <T> String[] strings(List<T> of, Function<T, String> each) {
        return of.stream().map(each).toArray(String[]::new);
    }

    private byte[][] bytes(Function<Draft.Sealed, byte[]> of) {
        return events.stream().map(of).toArray(byte[][]::new);
    }

    /** The call's parameters, in their order. */
    private static final class Columns {
        private final org.postgresql.PGConnection connection;
        private final PreparedStatement statement;
        private int count;

        Columns(Connection connection, PreparedStatement statement) throws SQLException {
            this.connection = connection.unwrap(org.postgresql.PGConnection.class);
            this.statement = statement;
        }

        /** The driver's own method takes arrays of primitives too. */
        void add(String type, Object values) throws SQLException {
            statement.setArray(++count, Objects.requireNonNull(connection.createArrayOf(type, values)));
        }
    }
}
