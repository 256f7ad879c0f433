package news.onrecord.command.importing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts a file of published correction notices on record, as observed corrections of the works that they are about. */
public final class NoticesImport {

    private final BulkImport bulk;

    /**
     * @param base where On Record is found, for instance {@code http://127.0.0.1:8080}
     * @param token with which the importer comes in
     */
    public NoticesImport(URI base, Optional<String> token) {
        this(base, token, Duration.ofMillis(200));
    }

    NoticesImport(URI base, Optional<String> token, Duration firstPause) {
        bulk = new BulkImport(base, token, firstPause);
    }

    /** Imports a file of the disk. */
    public ImportAccount run(Path file, Progress progress) throws ImportStopped, InterruptedException {
        return bulk.run("notices", book -> plan(file, book), progress);
    }

    private static BulkPlan plan(Path file, AccountBook book) throws ImportStopped {
        var notices = CorrectionNotices.read(file, book);
        count(notices, book);
        return NoticePlan.of(notices);
    }

    static void count(List<CorrectionNotices.Told> notices, AccountBook book) {
        for (var told : notices) {
            var notice = told.notice();
            var step = told.nature().step().label();
            book.count("kinds", step);
            book.count("kinds by spelling", notice.kind() + " -> " + step);
            book.count("kinds told by", told.nature().told().words());
        }
        NoticeOddity.count(notices, book);
    }
}
