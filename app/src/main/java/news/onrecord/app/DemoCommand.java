package news.onrecord.app;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code onrecord demo}: the same as {@code serve}, with the seed article on record. */
@Command(name = "demo", description = "Run On Record with one analysed article on record, to look around.")
final class DemoCommand extends ServeCommand {

    @Override
    void whenStarted(Server server, PrintWriter out) {
        server.context().getBeanProvider(Seed.class).ifAvailable(seed -> seed.record(server.address()));
        super.whenStarted(server, out);
    }
}
