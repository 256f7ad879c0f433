package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The token with which a command comes in to a running On Record. It stands in a variable or in a file of its owner's,
 * never among the arguments, which everybody on the machine can read.
 */
final class ShownToken {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

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
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new StartFailure("Others may read the token file " + file + ". Run chmod 600 on it.");
            }
            return Files.readString(file).lines().findFirst().map(String::strip);
        } catch (IOException failure) {
            throw new StartFailure("The token file " + file + " cannot be read.", failure);
        }
    }
}
