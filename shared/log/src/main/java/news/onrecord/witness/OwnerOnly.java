package news.onrecord.witness;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes files that only their owner may read, each at once: a crash leaves the old content or the new, and when a write
 * has returned, the new is on disk. Where the file system knows no owners (Windows), the folder's rights hold.
 */
final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    static void createDirectories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /** Where a new content is written before it takes the file's name. */
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    static void replace(Path file, byte[] content) throws IOException {
        Path draft = draft(file);
        Files.deleteIfExists(draft);
        Files.createFile(draft, permissions("rw-------"));
        try (var out = FileChannel.open(draft, WRITE)) {
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(file.toAbsolutePath().resolveSibling(""));
    }

    /** Refuses a secret that others may read: it may be theirs by now. */
    static void check(Path file) throws IOException {
        if (POSIX && Files.getPosixFilePermissions(file).stream().anyMatch(OwnerOnly::isOthers)) {
            throw new CannotWitness("The witness's key " + file
                    + " can be read by others. If nobody did, run chmod 600 on it; otherwise make a witness anew.");
        }
    }

    private static boolean isOthers(PosixFilePermission permission) {
        return !permission.name().startsWith("OWNER_");
    }

    /** A name lasts when its folder is on disk; Windows cannot be asked for that and does it by itself. */
    static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (var names = FileChannel.open(folder, READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
