package news.onrecord.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one On Record keeps its PostgreSQL and its secrets. Whoever holds this object holds the folder:
 * a file lock, which the operating system takes back when the process dies, keeps a second On Record out.
 */
final class DataFolder implements AutoCloseable {

    private static final String POSTGRES = "postgres";
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long ROOM_FOR_A_NEW_LEDGER = 500 * MEBIBYTE;
    private static final long ROOM_TO_GO_ON = 64 * MEBIBYTE;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder if it is missing, and takes hold of it. */
    static DataFolder open(Path path) {
        try {
            OwnerOnly.createDirectories(path);
            Path real = path.toRealPath();
            FileChannel lockFile =
                    FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder folder = new DataFolder(real, lockFile);
            folder.lock();
            folder.checkRoom();
            return folder;
        } catch (IOException unusable) {
            throw new StartFailure(
                    "The data folder " + path.toAbsolutePath() + " cannot be written (" + reason(unusable)
                            + "). Make it writable, or choose another with --data.",
                    unusable);
        }
    }

    /** Whether nothing has been kept there yet. */
    static boolean isNew(Path path) {
        return !Files.exists(path.resolve(POSTGRES));
    }

    private void lock() throws IOException {
        if (tryLock() == null) {
            lockFile.close();
            throw new StartFailure("The data folder " + path
                    + " is in use by another On Record. Stop that one, or choose another folder with --data.");
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void checkRoom() throws IOException {
        long needed = Files.exists(postgres()) ? ROOM_TO_GO_ON : ROOM_FOR_A_NEW_LEDGER;
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            lockFile.close();
            throw new StartFailure("The disk of the data folder " + path + " has " + free / MEBIBYTE
                    + " MB left, and On Record needs " + needed / MEBIBYTE
                    + " MB. Make room, or choose another folder with --data.");
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage();
    }

    /** Where the cluster of the PostgreSQL that On Record brings along is kept. */
    Path postgres() {
        return postgres(path);
    }

    /** The same in a folder that somebody else may hold. */
    static Path postgres(Path data) {
        return data.resolve(POSTGRES);
    }

    /** Where the programs of that PostgreSQL are unpacked. */
    Path programs() {
        return path.resolve("programs");
    }

    /** Where generated passwords are kept. */
    Path secrets() {
        return secrets(path);
    }

    /** The same in a folder that somebody else may hold. */
    static Path secrets(Path data) {
        return data.resolve("secrets");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
