package news.onrecord.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.onrecord.command.importing.ImportReport;
import news.onrecord.command.importing.ImportStopped;
import news.onrecord.command.importing.SeedClaimsImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord import}: puts an annotated article on record through the doors of a running On Record. */
@Command(
        name = "import",
        description =
                "Puts an annotated article on record. It may be run again at any time: nothing is recorded twice.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything is on record",
            "1:some records were refused; each is named on the standard error",
            "2:the import could not begin or go on: the options, the file, or no On Record at the address"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ImportCommand implements Callable<Integer> {

    private static final String SEED_CLAIMS = "seed-claims";
    private static final int COMPLETE = 0;
    private static final int INCOMPLETE = 1;
    private static final int STOPPED = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "The file's format: seed-claims.")
    private String format;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where On Record runs (${DEFAULT-VALUE} if left out).")
    private URI url;

    @Mixin
    private ShownToken token = new ShownToken();

    @Parameters(paramLabel = "FILE", description = "The annotation; the article that it names lies beside it.")
    private Path file;

    @Override
    public Integer call() throws InterruptedException {
        var importing = importing();
        try {
            var report = watched(importing);
            print(report);
            return report.isComplete() ? COMPLETE : INCOMPLETE;
        } catch (ImportStopped stopped) {
            spec.commandLine().getErr().println(stopped.line());
            return STOPPED;
        }
    }

    private ImportReport watched(SeedClaimsImport importing) throws ImportStopped, InterruptedException {
        try (var progress = ImportProgress.on(spec.commandLine().getErr())) {
            return importing.run(file, progress);
        }
    }

    private SeedClaimsImport importing() {
        if (!format.equals(SEED_CLAIMS)) {
            throw new ParameterException(
                    spec.commandLine(), "--format must be " + SEED_CLAIMS + ", but is '" + format + "'");
        }
        try {
            return new SeedClaimsImport(url, token.token(System.getenv()));
        } catch (IllegalArgumentException notAnAddress) {
            throw new ParameterException(spec.commandLine(), "--url " + notAnAddress.getMessage(), notAnAddress);
        }
    }

    private void print(ImportReport report) {
        var out = spec.commandLine().getOut();
        out.println(report.notImported());
        out.println(report.summary());
        out.flush();
    }
}
