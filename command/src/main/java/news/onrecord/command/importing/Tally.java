package news.onrecord.command.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of an import's wishes and tells whoever watches; only the thread that runs the import uses it. */
final class Tally {

    private final Progress progress;
    private final List<RefusedRecord> refused = new ArrayList<>();
    private final List<SkippedRecord> skipped = new ArrayList<>();
    private int recorded;
    private int alreadyOnRecord;

    Tally(Progress progress) {
        this.progress = progress;
    }

    /** Something was answered about a wish. */
    void settle(Settled settled) {
        var localId = settled.wish().localId();
        switch (settled.answer()) {
            case Answer.Recorded() -> recorded++;
            case Answer.AlreadyOnRecord() -> alreadyOnRecord++;
            case Answer.Refused(var title, var detail) -> refused.add(new RefusedRecord(localId, title, detail));
            case Answer.Skipped(var because) -> skipped.add(new SkippedRecord(localId, because));
        }
        settled.remark().ifPresent(progress::remark);
        progress.settled(onRecord() + refused.size() + skipped.size());
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
                (int) annotation.anomalies().stream()
                        .filter(Annotation.Anomaly::isForACorrection)
                        .count(),
                took);
    }
}
