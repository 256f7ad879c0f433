package news.onrecord.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.onrecord.verify.EvidenceExport;
import news.onrecord.verify.EvidenceFiles;
import news.onrecord.verify.Unreachable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord export}: writes what is on record about a claim as a bundle that anybody can verify offline. */
@Command(name = "export", description = "Write an evidence bundle about a claim, to be verified offline.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
    private String claim;

    @Option(
            names = "--reveal",
            paramLabel = "PART",
            description = "Open only this and close the rest: 17, 17:metadata, 17:facts, 17:text:0. May be repeated.")
    private List<String> reveal = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where On Record runs (${DEFAULT-VALUE} if left out).")
    private String from;

    @Mixin
    private ShownToken token = new ShownToken();

    @Option(names = "--to", paramLabel = "FILE", description = "The bundle (<claim>.zip if left out).")
    private @Nullable Path to;

    @Override
    public Integer call() throws InterruptedException {
        var file = to == null ? Path.of(claim + ".zip") : to;
        try {
            var files = new EvidenceExport(claim, from, reveal, token.token(System.getenv())).files();
            Files.write(file, EvidenceFiles.zip(files), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (Unreachable reason) {
            throw new StartFailure(reason.line(), reason);
        } catch (FileAlreadyExistsException taken) {
            throw new StartFailure(file + " is there already; name another with --to.", taken);
        } catch (IOException unwritable) {
            throw new StartFailure(file + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
        spec.commandLine().getOut().println("The evidence about " + claim + " is in " + file + ".");
        return 0;
    }
}
