package news.onrecord.command.log;

import java.io.IOException;
import java.nio.file.Path;

/** The log's folder cannot be read or written just now; while On Record runs, it tries again. */
public final class FolderUnusable extends RuntimeException {

    FolderUnusable(Path folder, IOException failure) {
        super(
                "The log's folder " + folder.toAbsolutePath() + " cannot be used ("
                        + failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage()
                        + "). Make it writable, or choose another with --log-folder.",
                failure);
    }
}
