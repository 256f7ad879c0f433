package news.onrecord.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.onrecord.verify.VerificationRequest;
import news.onrecord.verify.VerifierConsole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord verify}: the stand-alone verifier under the command line's roof. */
@Command(
        name = "verify",
        description = "Check an On Record, a folder with a log, or an evidence bundle, without believing it.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:verified", "1:not verified", "2:it could not be checked"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGET", description = "An address (http://...), a folder, or a bundle.")
    private String target;

    @Option(names = "--vkey", paramLabel = "KEY", description = "The log's key, known from elsewhere.")
    private List<String> vkeys = new ArrayList<>();

    @Option(names = "--witness", paramLabel = "KEY", description = "A witness that must have cosigned.")
    private List<String> witnesses = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FILE", description = "A C2SP policy, which decides about signatures.")
    private @Nullable Path policy;

    @Option(
            names = "--remember",
            paramLabel = "FILE",
            description = "Where the checkpoint is remembered (else one file a log in ~/.onrecord).")
    private @Nullable Path remember;

    @Option(names = "--keep", paramLabel = "FOLDER", description = "Keep what is read, to be verified offline.")
    private @Nullable Path keep;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with a token, readable by you only: check what its owner may see.")
    private @Nullable Path tokenFile;

    @Option(names = "--log-only", description = "Leave the events themselves out.")
    private boolean logOnly;

    @Override
    public Integer call() {
        var token = tokenFile == null ? Optional.<String>empty() : ShownToken.in(tokenFile);
        var request = new VerificationRequest(target, vkeys, witnesses, policy, remember, keep, token, logOnly);
        var home = Path.of(System.getProperty("user.home"));
        return VerifierConsole.run(
                request, home, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
