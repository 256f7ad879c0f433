package news.onrecord.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes, and reads, folders and files that only their owner may read, where the file system knows owners; elsewhere (Windows)
 * they have the rights of the folder around them.
 */
final class OwnerOnly {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private OwnerOnly() {}

    static void createDirectories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /** Makes a file that must not exist yet. */
    static void createFile(Path file) throws IOException {
        Files.createFile(file, permissions("rw-------"));
    }

    /** The first line of a file with a secret, which nobody but its owner may read or write. */
    static Optional<String> secretIn(String what, Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new StartFailure("Others may read " + what + " " + file + ". Run chmod 600 on it.");
            }
            return Files.readString(file).lines().findFirst().map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException failure) {
            throw new StartFailure(
                    what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " " + file + " cannot be read.",
                    failure);
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        boolean known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
