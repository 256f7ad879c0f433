package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the PostgreSQL that On Record brings along is configured. The files are On Record's own and are written again
 * at every start; an operator's wishes ({@code ALTER SYSTEM}) live in {@code postgresql.auto.conf} and are kept.
 */
final class PostgresSettings {

    private static final String CONFIGURATION = """
            # Written by On Record at every start. Keep your own settings with ALTER SYSTEM.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'

            # A record that was answered is on disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            shared_buffers = '128MB'
            max_wal_size = '2GB'
            min_wal_size = '512MB'
            timezone = 'UTC'
            client_encoding = 'UTF8'

            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_timezone = 'UTC'
            """;

    private static final String ACCESS = """
            # Written by On Record at every start: nobody comes in without a password.
            # type  database     user  address       method
            local   all          all                 scram-sha-256
            host    all          all   127.0.0.1/32  scram-sha-256
            host    all          all   ::1/128       scram-sha-256
            local   replication  all                 scram-sha-256
            host    replication  all   127.0.0.1/32  scram-sha-256
            """;

    private PostgresSettings() {}

    static void write(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), CONFIGURATION.replace("{port}", String.valueOf(port)));
        Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
    }
}
