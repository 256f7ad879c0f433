package news.onrecord.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.onrecord.witness.CannotWitness;
import news.onrecord.witness.TrustedLogs;
import news.onrecord.witness.WitnessConsole;
import news.onrecord.witness.WitnessOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord witness}: watches over somebody else's log; it has nothing to do with a ledger on this machine. */
@Command(
        name = "witness",
        description = "Watch a log of somebody else: cosign its checkpoints as long as it only grows.")
final class WitnessCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
    private CommandSpec spec;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "witness",
            description = "Keeps its key and its memory; never put an old copy in its place. (${DEFAULT-VALUE})")
    private Path folder = Path.of("witness");

    @Option(
            names = "--log",
            paramLabel = "VKEY",
            description =
                    "The key of a log to watch, as its /log/vkey says; more than one while a log changes its key.")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", description = "A file with the logs to watch (C2SP tlog-policy).")
    private @Nullable Path policy;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What its key is called, best an address: witness.example/w1. Needed at the first start.")
    private @Nullable String name;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen; 0.0.0.0 for every network. (${DEFAULT-VALUE})")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + WitnessConsole.DEFAULT_PORT,
            description = "Where to listen; 0 takes a free one. (${DEFAULT-VALUE})")
    private int port = WitnessConsole.DEFAULT_PORT;

    @Override
    public Integer call() throws InterruptedException {
        try {
            var options = new WitnessOptions(
                    folder, WitnessConsole.listening(address, port), name, TrustedLogs.of(logs, policy));
            var command = spec.commandLine();
            WitnessConsole.watch(options, new Assembly().clock(), command.getOut()::println, command.getErr()::println);
            return 0;
        } catch (CannotWitness failure) {
            throw new StartFailure(failure.line(), failure);
        }
    }
}
