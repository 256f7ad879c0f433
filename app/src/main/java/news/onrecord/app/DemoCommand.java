package news.onrecord.app;

import java.io.PrintWriter;
import news.onrecord.command.importing.Folder;
import news.onrecord.command.importing.ImportReport;
import news.onrecord.command.importing.ImportStopped;
import news.onrecord.command.importing.SeedClaims;
import news.onrecord.command.importing.SeedClaimsImport;
import picocli.CommandLine.Command;

/**
 * {@code onrecord demo}: the same as {@code serve}, with one analysed article on record, which comes in through the
 * same doors as everything. Doing it twice records it once.
 */
@Command(name = "demo", description = "Run On Record with one analysed article on record, to look around.")
final class DemoCommand extends ServeCommand {

    private static final String ANNOTATION = "seed-claims.json";

    @Override
    void whenStarted(Server server, PrintWriter out) {
        try {
            SeedClaims seed = SeedClaims.read(Folder.inProgram(DemoCommand.class, "/demo"), ANNOTATION);
            out.println(imported(seed, server, out).summary());
        } catch (ImportStopped stopped) {
            throw new StartFailure("The demonstration could not be put on record: " + stopped.line(), stopped);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while the demonstration was put on record.", stopped);
        }
        super.whenStarted(server, out);
    }

    private static ImportReport imported(SeedClaims seed, Server server, PrintWriter out)
            throws ImportStopped, InterruptedException {
        try (ImportProgress progress = ImportProgress.on(out)) {
            return new SeedClaimsImport(server.address()).run(seed, progress);
        }
    }
}
