package news.onrecord.command.importing;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of every record of a file. It adds up: what was accepted and what was refused, class by class, is what
 * was read.
 *
 * @param records what the file's records are called: {@code notices}
 * @param accepted how many are on record as a whole, by this run or an earlier one
 * @param refused how many were refused for which reason, by the importer or by On Record
 * @param created by sort, what was asked for and what became of it
 * @param tables what else was counted
 */
public record ImportAccount(
        String records,
        int read,
        int accepted,
        Map<String, Integer> refused,
        Map<String, Created> created,
        List<Table> tables,
        Duration took) {

    public ImportAccount {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
        created = Collections.unmodifiableMap(new LinkedHashMap<>(created));
        tables = List.copyOf(tables);
    }

    /**
     * What became of all that was asked for of one sort.
     *
     * @param notRecorded refused, or not sent because something refused was needed
     */
    public record Created(int recorded, int alreadyOnRecord, int notRecorded) {

        static Created of(Answer answer) {
            return switch (answer) {
                case Answer.Recorded() -> new Created(1, 0, 0);
                case Answer.AlreadyOnRecord() -> new Created(0, 1, 0);
                case Answer.Refused(var title, var detail) -> new Created(0, 0, 1);
                case Answer.Skipped(var because) -> new Created(0, 0, 1);
            };
        }

        Created plus(Created other) {
            return new Created(
                    recorded + other.recorded,
                    alreadyOnRecord + other.alreadyOnRecord,
                    notRecorded + other.notRecorded);
        }
    }

    /** Counts that belong together. */
    public record Table(String title, Map<String, Integer> rows) {

        public Table {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /** How many were refused, for whatever reason. */
    public int refusedInAll() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Every record of the file is on record. */
    public boolean isComplete() {
        return refused.isEmpty();
    }

    /** The account for a person, the sum last. */
    public List<String> lines() {
        return Stream.of(
                        tables.stream().flatMap(ImportAccount::lines),
                        created.entrySet().stream().map(ImportAccount::line),
                        refused.entrySet().stream().map(why -> "refused " + why.getValue() + ": " + why.getKey()),
                        Stream.of(sum()))
                .flatMap(lines -> lines)
                .toList();
    }

    private String sum() {
        return String.format(
                Locale.ROOT,
                "%s: read %d = accepted %d + refused %d, in %.1f s",
                records,
                read,
                accepted,
                refusedInAll(),
                took.toMillis() / 1000.0);
    }

    private static Stream<String> lines(Table table) {
        return Stream.concat(
                Stream.of(table.title()),
                table.rows().entrySet().stream().map(row -> "  " + row.getKey() + ": " + row.getValue()));
    }

    private static String line(Map.Entry<String, Created> sort) {
        var of = sort.getValue();
        return sort.getKey() + ": recorded " + of.recorded() + ", already on record " + of.alreadyOnRecord()
                + ", not recorded " + of.notRecorded();
    }
}
