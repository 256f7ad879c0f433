package news.onrecord.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What every command that works on the ledger itself can be told: where it is kept. */
class LedgerOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that keeps everything. (ONRECORD_DATA; data beside the launcher)")
    private @Nullable Path data;

    @Option(
            names = "--log-folder",
            paramLabel = "DIR",
            description = {
                "The folder that keeps the log's private key and its last signed checkpoint.",
                "(ONRECORD_LOG_FOLDER; log in the data folder)"
            })
    private @Nullable Path logFolder;

    @ArgGroup(exclusive = false, heading = "%nA PostgreSQL of your own:%n")
    private DatabaseOptions database = new DatabaseOptions();

    Path data(Map<String, String> environment) {
        Path chosen = data == null ? Path.of(environment.getOrDefault("ONRECORD_DATA", "data")) : data;
        if (chosen.toString().isBlank()) {
            throw new StartFailure("The data folder has no name. Choose one with --data, or leave the option out.");
        }
        return chosen;
    }

    /** Whether the command line itself names the log's folder. */
    boolean hasLogFolder() {
        return logFolder != null;
    }

    /** The log's folder. It lies with the data even where the database is the operator's own. */
    Path logFolder(Map<String, String> environment) {
        return Optional.ofNullable(logFolder)
                .or(() -> Optional.ofNullable(environment.get("ONRECORD_LOG_FOLDER"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of))
                .orElseGet(() -> data(environment).resolve("log"));
    }

    /** The operator's own database; empty when On Record is to bring its own. */
    Optional<Database> outsideDatabase(Map<String, String> environment) {
        return database.outside(environment);
    }
}
