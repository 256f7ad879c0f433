package news.onrecord.command.importing;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps count of an import of many records; only the thread that runs the import writes in it. */
final class AccountBook {

    /** The table of what is strange about a record of the file and no reason to keep it back. */
    static final String ODD = "odd, and sent";

    static final String NEEDS_A_REFUSED_ONE = "Something that it needs was refused";

    private final Progress progress;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, ImportAccount.Created> created = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int read;

    AccountBook(Progress progress) {
        this.progress = progress;
    }

    /** A record of the file was read, and may be sent. */
    void read() {
        read++;
    }

    /** A record of the file was read and is not sent. */
    void refuse(String name, String why) {
        read++;
        refused.merge(why, 1, Integer::sum);
        progress.remark(name + ": refused: " + why);
    }

    /** One more in that row of that table. */
    void count(String table, String row) {
        count(table, row, 1);
    }

    /** So many more in that row of that table. */
    void count(String table, String row, int times) {
        tables.computeIfAbsent(table, key -> new TreeMap<>()).merge(row, times, Integer::sum);
    }

    /** Something was answered about a wish. */
    void settle(Settled settled) {
        var wish = settled.wish();
        var answer = settled.answer();
        answers.put(wish.id(), answer);
        created.merge(wish.sort(), ImportAccount.Created.of(answer), ImportAccount.Created::plus);
        settled.remark().ifPresent(progress::remark);
        progress.settled(answers.size());
    }

    /** How much of what was asked for is on record by now. */
    long onRecord() {
        return answers.values().stream().filter(Answer::isOnRecord).count();
    }

    /** The account, once everything was answered. */
    ImportAccount close(String records, List<BulkPlan.Entry> entries, Duration took) {
        int accepted = 0;
        for (var entry : entries) {
            var obstacle = obstacle(entry);
            if (obstacle.isEmpty()) {
                accepted++;
            } else {
                refused.merge(obstacle, 1, Integer::sum);
            }
        }
        return new ImportAccount(records, read, accepted, refused, created, tables(tables), took);
    }

    /** Why the entry is not on record as a whole; empty when it is. */
    private String obstacle(BulkPlan.Entry entry) {
        for (var id : entry.wishes()) {
            switch (answers.get(id)) {
                case Answer.Refused(var title, var detail) -> {
                    return title;
                }
                case Answer.Skipped(var because) -> {
                    return NEEDS_A_REFUSED_ONE;
                }
                case Answer.Recorded(), Answer.AlreadyOnRecord() -> {}
                case null -> throw new IllegalStateException(id + " was never settled");
            }
        }
        return "";
    }

    private static List<ImportAccount.Table> tables(Map<String, Map<String, Integer>> tables) {
        return tables.entrySet().stream()
                .map(table -> new ImportAccount.Table(table.getKey(), table.getValue()))
                .toList();
    }
}
