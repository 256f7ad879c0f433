package news.onrecord.command.importing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Puts a file of page revisions on record, as versions of each page and observed corrections of it. */
public final class RevisionsImport {

    private final BulkImport bulk;

    /**
     * @param base where On Record is found, for instance {@code http://127.0.0.1:8080}
     * @param token with which the importer comes in
     */
    public RevisionsImport(URI base, Optional<String> token) {
        this(base, token, Duration.ofMillis(200));
    }

    RevisionsImport(URI base, Optional<String> token, Duration firstPause) {
        bulk = new BulkImport(base, token, firstPause);
    }

    /** Imports a file of the disk. */
    public ImportAccount run(Path file, Progress progress) throws ImportStopped, InterruptedException {
        return bulk.run("revisions", book -> RevisionPlan.of(PageRevisions.read(file, book), book), progress);
    }
}
