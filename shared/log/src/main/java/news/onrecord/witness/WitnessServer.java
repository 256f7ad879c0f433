package news.onrecord.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import news.onrecord.log.VerifierKey;

/** One running witness: its folder and its door. It may end at any moment; what it answered, it has kept. */
public final class WitnessServer implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads;
    private final WitnessFolder folder;
    private final VerifierKey verifierKey;

    private WitnessServer(HttpServer http, ExecutorService threads, WitnessFolder folder, VerifierKey verifierKey) {
        this.http = http;
        this.threads = threads;
        this.folder = folder;
        this.verifierKey = verifierKey;
    }

    /**
     * Takes hold of the folder and opens the door.
     *
     * @param journal takes what the operator should know: every checkpoint that could not have grown from the one before
     * @throws CannotWitness when something is in the way
     */
    public static WitnessServer open(WitnessOptions options, Clock clock, Consumer<String> journal) {
        var folder = WitnessFolder.open(options.folder());
        try {
            var signer = folder.signer(options.name());
            var witness = Witness.over(folder, signer, options.logs(), clock, journal);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var http = listen(options.address());
            http.setExecutor(threads);
            http.createContext("/", new WitnessDoor(witness, journal));
            http.start();
            return new WitnessServer(http, threads, folder, signer.verifierKey());
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /** The JDK's server has no limits of its own: who sends or reads at a snail's pace is cut off. */
    private static HttpServer listen(InetSocketAddress address) {
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return HttpServer.create(address, 0);
        } catch (IOException taken) {
            throw new CannotWitness(
                    "The witness cannot listen on " + address + " (" + taken.getMessage()
                            + "). Choose another with --port or --address.",
                    taken);
        }
    }

    /** What others check its cosignatures with. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Where its door is, as reached from this machine. */
    public URI address() {
        var bound = http.getAddress();
        var host = bound.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
        folder.close();
    }
}
