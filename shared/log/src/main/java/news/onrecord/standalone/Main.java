package news.onrecord.standalone;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import news.onrecord.verify.VerifierConsole;
import news.onrecord.witness.WitnessConsole;

/**
 * What this jar does on its own, for whoever has no On Record: {@code java -jar onrecord-log.jar verify ...} and
 * {@code ... witness ...}, with nothing but the JDK.
 */
public final class Main {

    private static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = """
            usage: java -jar onrecord-log.jar verify <url | folder | bundle> [options]
                   java -jar onrecord-log.jar witness [options]
            'verify --help' and 'witness --help' name the options.""";

    private Main() {}

    /** Does what the first argument says. */
    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintWriter(System.out, true, Charset.defaultCharset());
        var err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(List.of(arguments), out, err));
    }

    private static int run(List<String> arguments, PrintWriter out, PrintWriter err) throws InterruptedException {
        var options = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "verify" -> VerifierConsole.run(options, Path.of(System.getProperty("user.home")), out, err);
            case "witness" -> WitnessConsole.run(options, Clock.systemUTC(), out, err);
            case "help", "--help", "-h" -> {
                out.println(USAGE);
                yield 0;
            }
            default -> {
                err.println(USAGE);
                yield NOT_UNDERSTOOD;
            }
        };
    }
}
