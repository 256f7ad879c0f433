package news.onrecord.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.onrecord.command.importing.ImportStopped;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code onrecord import}: puts the records of a file on record through the doors of a running On Record. */
@Command(
        name = "import",
        description =
                "Puts the records of a file on record. It may be run again at any time: nothing is recorded twice.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything is on record",
            "1:some records were refused; each is named on the standard error",
            "2:the import could not begin or go on: the options, the file, or no On Record at the address"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ImportCommand implements Callable<Integer> {

    private static final int COMPLETE = 0;
    private static final int INCOMPLETE = 1;
    private static final int STOPPED = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "The file's format: seed-claims, correction-notices or page-revisions.")
    private String format;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where On Record runs (${DEFAULT-VALUE} if left out).")
    private URI url;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the account as JSON.")
    private @Nullable Path json;

    @Mixin
    private ShownToken token = new ShownToken();

    @Parameters(
            paramLabel = "FILE",
            description = "What to import; the article that an annotation names lies beside it.")
    private Path file;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var importing = importing();
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            spec.commandLine().getErr().println("The account cannot be written to " + json + ": " + obstacle.get());
            return STOPPED;
        }
        try {
            var told = watched(importing);
            print(told);
            return told.isComplete() ? COMPLETE : INCOMPLETE;
        } catch (ImportStopped stopped) {
            spec.commandLine().getErr().println(stopped.line());
            return STOPPED;
        }
    }

    private ImportTold watched(ImportFormat.Importing importing) throws ImportStopped, InterruptedException {
        try (var progress = ImportProgress.on(spec.commandLine().getErr())) {
            return importing.run(file, progress);
        }
    }

    private ImportFormat.Importing importing() {
        var chosen = ImportFormat.named(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--format must be " + names() + ", but is '" + format + "'"));
        try {
            return chosen.at(url, token.token(System.getenv()));
        } catch (IllegalArgumentException notAnAddress) {
            throw new ParameterException(spec.commandLine(), "--url " + notAnAddress.getMessage(), notAnAddress);
        }
    }

    /** Why the account could not be written: better known before an hour's work than after it. */
    private Optional<String> obstacle() {
        if (json == null) {
            return Optional.empty();
        }
        if (Files.isDirectory(json)) {
            return Optional.of("it is a folder");
        }
        var folder = json.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder);
        }
        return Files.isWritable(Files.exists(json) ? json : folder)
                ? Optional.empty()
                : Optional.of("nobody here may write there");
    }

    private static String names() {
        return Arrays.stream(ImportFormat.values()).map(ImportFormat::label).collect(Collectors.joining(" or "));
    }

    private void print(ImportTold told) throws IOException {
        var out = spec.commandLine().getOut();
        told.lines().forEach(out::println);
        out.flush();
        if (json != null) {
            Files.writeString(
                    json,
                    JsonMapper.builder()
                                    .build()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(told.account()) + "\n");
        }
    }
}
