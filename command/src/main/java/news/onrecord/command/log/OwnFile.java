package news.onrecord.command.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that its owner alone can read, where the file system knows owners, and that is there whole or not at all: what
 * {@link #write} returned from survives a loss of power.
 */
final class OwnFile {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private OwnFile() {}

    static void createDirectories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
    }

    /** Writes a file, or replaces it: a draft beside it, to the disk, then renamed, then the name to the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, only("rw-------"));
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        if (POSIX) {
            try (var folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** Refuses a secret that others may read. */
    static void checkRights(Path file) throws IOException {
        if (POSIX && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            throw new IOException("others than its owner may read it; run chmod 600 on it");
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
