package news.onrecord.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import news.onrecord.command.importing.Folder;
import news.onrecord.command.importing.ImportStopped;
import news.onrecord.command.importing.SeedClaims;
import news.onrecord.command.importing.SeedClaimsImport;
import picocli.CommandLine.Command;

/** {@code onrecord demo}: the same as {@code serve}, with the seed article on record. */
@Command(name = "demo", description = "Run On Record with one analysed article on record, to look around.")
final class DemoCommand extends ServeCommand {

    @Override
    ProcessRole role(ServerOptions given, Map<String, String> environment) {
        if (given.role(environment) != ProcessRole.ALL) {
            throw new StartFailure("The demo is one process that does everything. Leave out --role, or use serve.");
        }
        return ProcessRole.ALL;
    }

    @Override
    DoorSettings door(ServerOptions given, Map<String, String> environment) {
        DoorSettings door = given.door(environment);
        return new DoorSettings(
                door.port(),
                door.behindProxy(),
                new AccessSettings(
                        true, door.access().requestsPerMinute(), door.access().openId()),
                door.confirmation());
    }

    @Override
    void whenStarted(Server server, PrintWriter out, PrintWriter err) throws InterruptedException {
        var people = new DemoPeople(server.gatehouse(), new Assembly().clock());
        people.checkThatNobodyElseIsThere();
        var token = people.forTheImport();
        try (var progress = ImportProgress.on(err)) {
            var seed = SeedClaims.read(Folder.inProgram(DemoCommand.class, "/demo"), "seed-claims.json");
            var report = new SeedClaimsImport(
                            server.address(), Optional.of(token.secret().value()))
                    .run(seed, progress);
            new DemoCorrection(server.address(), token.secret().value())
                    .issue(seed.ids().claim("C05"));
            out.println("The seed article: " + report.summary() + ".");
            people.print(seed.ids().report().value(), out);
        } catch (ImportStopped stopped) {
            throw new StartFailure("The seed article cannot be put on record: " + stopped.line(), stopped);
        } finally {
            server.gatehouse().tokens().revoke(token.token().id(), FirstAccount.atTheMachine());
        }
        super.whenStarted(server, out, err);
    }
}
