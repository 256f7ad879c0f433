package news.onrecord.verify;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The verifier at a console: exit status 0 for a good verdict, 1 for a bad one, 2 when there can be none. */
public final class VerifierConsole {

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int NO_VERDICT = 2;

    private static final String USAGE = """
            usage: verify <url | folder | bundle> [options]
              --vkey KEY       the log's key, known from elsewhere (may be repeated)
              --witness KEY    a witness that must have cosigned (may be repeated)
              --policy FILE    a C2SP policy file, which then decides about signatures
              --remember FILE  where the checkpoint is remembered (else one file a log in ~/.onrecord)
              --keep FOLDER    keeps everything that is read, to be verified offline
              --token-file FILE  reads what the owner of the token in it may see
              --log-only       leaves the events themselves out
            exit status: 0 verified, 1 not verified, 2 could not be checked""";

    private VerifierConsole() {}

    /** Verifies what the arguments say. */
    public static int run(List<String> arguments, Path home, PrintWriter out, PrintWriter err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(USAGE);
            return GOOD;
        }
        try {
            return run(new Arguments(arguments).request(), home, out, err);
        } catch (Unreachable noRequest) {
            err.println("onrecord: " + noRequest.line() + " 'verify --help' names the options.");
            return NO_VERDICT;
        }
    }

    /** Verifies, says what was found and the verdict in the last line, and gives the exit status. */
    public static int run(VerificationRequest request, Path home, PrintWriter out, PrintWriter err) {
        var progress = ConsoleProgress.on(err);
        try {
            var verdict = Verification.of(request, home, progress);
            progress.end();
            verdict.details().forEach(detail -> out.println("  " + detail));
            out.println(verdict.line());
            out.flush();
            return verdict.good() ? GOOD : BAD;
        } catch (Unreachable noVerdict) {
            progress.end();
            err.println("onrecord: " + noVerdict.line() + " It could not be checked.");
            err.flush();
            return NO_VERDICT;
        }
    }
}
