package news.onrecord.witness;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The witness at a console: it says where it is and what its key is, and then what its operator should know. */
public final class WitnessConsole {

    /** Where a witness listens when nothing else is said. */
    public static final int DEFAULT_PORT = 8081;

    private static final int FAILED = 1;

    private WitnessConsole() {}

    /** Runs a witness until the process is told to stop; answers the exit status when it does not start. */
    public static int run(List<String> arguments, Clock clock, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(Arguments.USAGE);
            return 0;
        }
        try {
            watch(Arguments.parse(arguments), clock, out::println, err::println);
            return 0;
        } catch (CannotWitness failure) {
            err.println("onrecord: " + failure.line());
            return FAILED;
        }
    }

    /**
     * Runs a witness until the process is told to stop.
     *
     * @param said takes where it is and what its key is
     * @param journal takes what the operator should know
     */
    public static void watch(WitnessOptions options, Clock clock, Consumer<String> said, Consumer<String> journal)
            throws InterruptedException {
        var server = WitnessServer.open(options, clock, journal);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        said.accept("The witness is open at " + server.address() + "/");
        said.accept("It watches " + String.join(", ", options.logs().origins()) + ".");
        said.accept("Whoever relies on it needs its key: " + server.verifierKey());
        new CountDownLatch(1).await();
    }

    /**
     * Where to listen.
     *
     * @param address a host's name or number
     */
    public static InetSocketAddress listening(String address, int port) {
        if (port < 0 || port > 65_535) {
            throw new CannotWitness("A port is a number from 0 to 65535.");
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(address), port);
        } catch (UnknownHostException unknown) {
            throw new CannotWitness("--address must be one of this machine's, not '" + address + "'.", unknown);
        }
    }

    /** The options by hand, because this jar has nothing but the JDK. */
    private static final class Arguments {

        private static final String USAGE = """
                usage: witness [options]
                  --folder DIR       keeps its key and its memory (witness)
                  --name NAME        what its key is called; needed at the first start
                  --log VKEY         the key of a log to watch (may be repeated)
                  --policy FILE      a C2SP policy file with the logs to watch
                  --address ADDRESS  where it listens (127.0.0.1)
                  --port PORT        where it listens (8081; 0 takes a free one)""";

        private Path folder = Path.of("witness");
        private String address = "127.0.0.1";
        private int port = DEFAULT_PORT;
        private @Nullable String name;
        private @Nullable Path policy;
        private final List<String> logs = new ArrayList<>();

        static WitnessOptions parse(List<String> arguments) {
            var parsed = new Arguments();
            for (var next = arguments.iterator(); next.hasNext(); ) {
                var option = next.next();
                if (!next.hasNext()) {
                    throw new CannotWitness("The witness's option " + option + " has no value; --help names them all.");
                }
                parsed.set(option, next.next());
            }
            return new WitnessOptions(
                    parsed.folder,
                    listening(parsed.address, parsed.port),
                    parsed.name,
                    TrustedLogs.of(parsed.logs, parsed.policy));
        }

        private void set(String option, String value) {
            switch (option) {
                case "--folder" -> folder = Path.of(value);
                case "--log" -> logs.add(value);
                case "--policy" -> policy = Path.of(value);
                case "--name" -> name = value;
                case "--address" -> address = value;
                case "--port" -> port = port(value);
                default -> throw new CannotWitness("A witness has no option " + option + "; --help names them all.");
            }
        }

        private static int port(String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException notANumber) {
                throw new CannotWitness("A port is a number from 0 to 65535, not '" + value + "'.", notANumber);
            }
        }
    }
}
