package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a PostgreSQL of the operator's own; without them On Record brings one along. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "Your own PostgreSQL, 15 or newer: postgresql://host:5432/database.",
                "(ONRECORD_DATABASE_URL; without it On Record brings its own)"
            })
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Who logs in there. (ONRECORD_DATABASE_USER)")
    private @Nullable String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = {
                "A file with the password on its first line.",
                "(Or set ONRECORD_DATABASE_PASSWORD; never put it in the URL)"
            })
    private @Nullable Path passwordFile;

    /** The operator's own database, if options or environment name one. */
    Optional<Database> outside(Map<String, String> environment) {
        return Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(environment.get("ONRECORD_DATABASE_URL")))
                .filter(written -> !written.isBlank())
                .map(DatabaseAddress::of)
                .map(address -> new Database(address.jdbcUrl(), user(address, environment), password(environment)));
    }

    private String user(DatabaseAddress address, Map<String, String> environment) {
        return Optional.ofNullable(user)
                .or(() -> Optional.ofNullable(environment.get("ONRECORD_DATABASE_USER")))
                .or(address::user)
                .orElseThrow(() -> new StartFailure(
                        "Who logs in to the database? Say it with --database-user or ONRECORD_DATABASE_USER."));
    }

    private String password(Map<String, String> environment) {
        if (passwordFile == null) {
            return environment.getOrDefault("ONRECORD_DATABASE_PASSWORD", "");
        }
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException failure) {
            throw new StartFailure("The password file " + passwordFile + " cannot be read.", failure);
        }
    }
}
