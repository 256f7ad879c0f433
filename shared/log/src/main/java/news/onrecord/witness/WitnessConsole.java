package news.onrecord.witness;

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

/** A witness for somebody who has no On Record: this jar and a JDK run it. */
public final class WitnessMain {

    /** Where a witness listens when nothing else is said. */
    public static final int DEFAULT_PORT = 8081;

    private WitnessMain() {}

    /** Runs a witness until the process is told to stop: {@code --folder}, {@code --log}, as in docs/witness.md. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            watch(Arguments.parse(arguments), Clock.systemUTC(), System.out::println, System.err::println);
        } catch (CannotWitness failure) {
            System.err.println("onrecord: " + failure.line());
            System.exit(1);
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

        private static final String USAGE = "--folder DIR, --log VKEY, --policy FILE, --name NAME, --address ADDRESS"
                + " and --port PORT, each with its value";

        private Path folder = Path.of("witness");
        private String address = "127.0.0.1";
        private int port = DEFAULT_PORT;
        private @Nullable String name;
        private @Nullable Path policy;
        private final List<String> logs = new ArrayList<>();

        static WitnessOptions parse(String[] arguments) {
            var parsed = new Arguments();
            for (int i = 0; i < arguments.length; i += 2) {
                if (i + 1 == arguments.length) {
                    throw new CannotWitness("A witness takes " + USAGE + "; " + arguments[i] + " has none.");
                }
                parsed.set(arguments[i], arguments[i + 1]);
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
                default -> throw new CannotWitness("A witness takes " + USAGE + ", not " + option + ".");
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
