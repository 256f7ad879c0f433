package news.onrecord.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What every command that runs a server can be told. */
final class ServerOptions {

    private static final int DEFAULT_PORT = 8080;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen, on 127.0.0.1; 0 takes a free one. (ONRECORD_PORT; 8080)")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that keeps everything. (ONRECORD_DATA; data beside the launcher)")
    private @Nullable Path data;

    @ArgGroup(exclusive = false, heading = "%nA PostgreSQL of your own:%n")
    private DatabaseOptions database = new DatabaseOptions();

    int port(Map<String, String> environment) {
        String given = environment.getOrDefault("ONRECORD_PORT", String.valueOf(DEFAULT_PORT));
        try {
            int chosen = port == null ? Integer.parseInt(given.strip()) : port;
            if (chosen >= 0 && chosen <= 65_535) {
                return chosen;
            }
        } catch (NumberFormatException notANumber) {
            throw new StartFailure("ONRECORD_PORT must be a number, but is \"" + given + "\".", notANumber);
        }
        throw new StartFailure("A port is a number from 0 to 65535.");
    }

    Path data(Map<String, String> environment) {
        Path chosen = data == null ? Path.of(environment.getOrDefault("ONRECORD_DATA", "data")) : data;
        if (chosen.toString().isBlank()) {
            throw new StartFailure("The data folder has no name. Choose one with --data, or leave the option out.");
        }
        return chosen;
    }

    /** The operator's own database; empty when On Record is to bring its own. */
    Optional<Database> outsideDatabase(Map<String, String> environment) {
        return database.outside(environment);
    }
}
