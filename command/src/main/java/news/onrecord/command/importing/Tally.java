package news.onrecord.command.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Counts what became of an import's wishes and tells whoever watches; only the thread that runs the import uses it. */
final class Tally {

    private final Progress progress;
    private final List<RefusedRecord> refused = new ArrayList<>();
    private final List<SkippedRecord> skipped = new ArrayList<>();
    /** By id, whatever is missing from the record, with the local id of the refused record behind it. */
    private final Map<String, String> missing = new HashMap<>();

    private int recorded;
    private int alreadyOnRecord;

    Tally(Progress progress) {
        this.progress = progress;
    }

    /** The refused record without which this wish cannot be granted. */
    Optional<String> obstacle(Wish wish) {
        return wish.needs().stream().map(missing::get).filter(Objects::nonNull).findFirst();
    }

    void skip(Wish wish, String because) {
        var record = new SkippedRecord(wish.localId(), because);
        skipped.add(record);
        missing.put(wish.id(), because);
        settle(record.line());
    }

    void count(Wish wish, Answer answer) {
        switch (answer) {
            case Answer.Recorded() -> {
                recorded++;
                settle();
            }
            case Answer.AlreadyOnRecord() -> {
                alreadyOnRecord++;
                settle();
            }
            case Answer.Skipped(var because) -> skip(wish, because);
            case Answer.Refused(var title, var detail) -> {
                var record = new RefusedRecord(wish.localId(), title, detail);
                refused.add(record);
                missing.put(wish.id(), wish.localId());
                settle(record.line());
            }
        }
    }

    int onRecord() {
        return recorded + alreadyOnRecord;
    }

    ImportReport report(Annotation annotation, Duration took) {
        return new ImportReport(
                recorded,
                alreadyOnRecord,
                refused,
                skipped,
                annotation.relations().size(),
                annotation.anomalies().size(),
                took);
    }

    private void settle(String remark) {
        progress.remark(remark);
        settle();
    }

    private void settle() {
        progress.settled(onRecord() + refused.size() + skipped.size());
    }
}
