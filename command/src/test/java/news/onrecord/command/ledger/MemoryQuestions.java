package news.onrecord.command.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The questions that the command side asks the ledger in SQL, told by how each ends, and their answers out of memory. A
 * question that is asked otherwise from now on is not known here, and says so.
 */
final class MemoryQuestions {

    private final MemoryLedger ledger;

    MemoryQuestions(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    private record Known(String end, Function<Object[], Stream<Object[]>> answer) {}

    /** The rows that answer a question. */
    List<Object[]> ask(String sql, Object[] given) {
        return known().stream()
                .filter(question -> sql.endsWith(question.end()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("the ledger in memory does not know: " + sql))
                .answer()
                .apply(given)
                .toList();
    }

    private List<Known> known() {
        return List.of(
                new Known(" where stream = ? and sequence >= ? order by sequence", this::from),
                new Known(" where stream = ? order by sequence", given -> rows(stream(given[0]))),
                new Known(" where stream = ? and sequence = ?", this::at),
                new Known(" where stream = ? and type = ? order by sequence desc limit 1", this::last),
                new Known(" where stream = any(?) and sequence = 0", this::beginnings),
                new Known(" order by stream, sequence", this::milestones),
                new Known("select max(sequence) from ledger.event where stream = ?", this::lastSequence),
                new Known("where weight <= ? or position = ? order by position", given -> rows(after(given))),
                new Known("as page order by position, number", this::textsAfter),
                new Known("where position = any(?) order by position, number", this::texts),
                new Known("select position from work.introduced where id = ?", this::introduced),
                new Known("where known.id = ?", this::holder),
                new Known("from work.snapshot where stream = ? and form = ?", this::snapshot));
    }

    /** Keeps a snapshot, as the one statement does that writes any. */
    void write(String sql, Object[] given) {
        if (!sql.startsWith("insert into work.snapshot")) {
            throw new UnsupportedOperationException("the ledger in memory does not take: " + sql);
        }
        ledger.snapshots()
                .put((String) given[0], new MemoryLedger.StoredSnapshot((Long) given[1], (String) given[2], (byte[])
                        given[3]));
    }

    private List<StoredEvent> stream(Object name) {
        return ledger.stream((String) name);
    }

    private static Stream<Object[]> rows(List<StoredEvent> events) {
        return rows(events.stream());
    }

    private static Stream<Object[]> rows(Stream<StoredEvent> events) {
        return events.map(StoredEvent::columns);
    }

    private Stream<Object[]> from(Object[] given) {
        return rows(stream(given[0]).stream().skip((Long) given[1]));
    }

    private Stream<Object[]> at(Object[] given) {
        long sequence = (Long) given[1];
        var events = stream(given[0]);
        return sequence < events.size() ? rows(Stream.of(events.get((int) sequence))) : Stream.of();
    }

    private Stream<Object[]> last(Object[] given) {
        return rows(stream(given[0]).reversed().stream()
                .filter(event -> event.type().equals(given[1]))
                .limit(1));
    }

    private Stream<Object[]> beginnings(Object[] given) {
        return rows(Arrays.stream((String[]) given[0])
                .map(ledger::stream)
                .filter(events -> !events.isEmpty())
                .map(List::getFirst));
    }

    private Stream<Object[]> milestones(Object[] given) {
        var types = Set.of((String[]) given[1]);
        BiPredicate<List<StoredEvent>, StoredEvent> isOne =
                (events, event) -> types.contains(event.type()) || event.equals(events.getLast());
        return rows(Arrays.stream((String[]) given[0]).sorted().flatMap(name -> {
            var events = ledger.stream(name);
            return events.stream().filter(event -> isOne.test(events, event));
        }));
    }

    private Stream<Object[]> lastSequence(Object[] given) {
        var events = stream(given[0]);
        return Stream.<Object[]>of(new Object[] {events.isEmpty() ? null : (Long) (events.size() - 1L)});
    }

    private List<StoredEvent> after(Object[] given) {
        int first = (int) ((Long) given[0] + 1);
        int limit = ((Number) given[1]).intValue();
        var events = ledger.events();
        return events.subList(Math.min(first, events.size()), Math.min(first + limit, events.size()));
    }

    private Stream<Object[]> textsAfter(Object[] given) {
        int first = (int) ((Long) given[2] + 1);
        int last = ((Long) given[3]).intValue();
        return ledger.events().subList(first, last + 1).stream().flatMap(event -> texts(event, true));
    }

    private Stream<Object[]> texts(Object[] given) {
        return Arrays.stream((Long[]) given[0])
                .sorted(Comparator.naturalOrder())
                .flatMap(position -> texts(ledger.events().get(position.intValue()), false));
    }

    private static Stream<Object[]> texts(StoredEvent event, boolean toldWhetherItFits) {
        var rows = new ArrayList<Object[]>();
        var texts = event.texts();
        for (int number = 0; number < texts.size(); number++) {
            rows.add(
                    toldWhetherItFits
                            ? new Object[] {event.position(), number, texts.get(number), true}
                            : new Object[] {event.position(), number, texts.get(number)});
        }
        return rows.stream();
    }

    private Stream<Object[]> introduced(Object[] given) {
        return Optional.ofNullable(ledger.introduced().get((String) given[0])).stream()
                .map(position -> new Object[] {position});
    }

    private Stream<Object[]> holder(Object[] given) {
        return Optional.ofNullable(ledger.introduced().get((String) given[0])).stream()
                .map(position -> new Object[] {ledger.events().get(position.intValue()).stream()});
    }

    private Stream<Object[]> snapshot(Object[] given) {
        return Optional.ofNullable(ledger.snapshots().get((String) given[0])).stream()
                .filter(kept -> kept.form().equals(given[1]))
                .map(kept -> new Object[] {kept.sequence(), kept.form(), kept.state()});
    }
}
