package news.onrecord.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The token with which a command comes in to a running On Record. It stands in a variable or in a file of its owner's,
 * never among the arguments, which everybody on the machine can read.
 */
final class ShownToken {

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {"A file with the token on its first line, readable by you only.", "(Or set ONRECORD_TOKEN)"})
    private @Nullable Path file;

    Optional<String> token(Map<String, String> environment) {
        return file != null
                ? in(file)
                : Optional.ofNullable(environment.get("ONRECORD_TOKEN"))
                        .map(String::strip)
                        .filter(token -> !token.isEmpty());
    }

    /** The one in that file, which nobody but its owner may read. */
    static Optional<String> in(Path file) {
        return OwnerOnly.secretIn("the token file", file);
    }
}
