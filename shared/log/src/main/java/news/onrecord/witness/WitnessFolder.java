package news.onrecord.witness;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.onrecord.log.Malformed;
import news.onrecord.log.Sha256;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.WitnessSigner;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one witness: {@code key}, and in {@code state} the latest checkpoint that it cosigned of each log. Whoever
 * holds this object holds the folder; the operating system takes the lock back when the process dies. What is kept is
 * never taken back: a witness that forgot what it cosigned could be shown another past.
 */
final class WitnessFolder implements AutoCloseable {

    private static final String SUFFIX = ".checkpoint";

    private final Path path;
    private final FileChannel lock;

    private WitnessFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if it is missing, and takes hold of it. */
    static WitnessFolder open(Path path) {
        try {
            OwnerOnly.createDirectories(path.resolve("state"));
            var lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            if (!isTaken(lock)) {
                return new WitnessFolder(path, lock);
            }
            lock.close();
        } catch (IOException unusable) {
            throw unwritable(path, unusable);
        }
        throw new CannotWitness("The folder " + path + " is in use by another witness. Stop that one: two on one folder"
                + " could contradict each other.");
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }

    private static CannotWitness unwritable(Path path, IOException failure) {
        return new CannotWitness(
                "The folder " + path + " cannot be used (" + failure + "). Make it writable, or choose another.",
                failure);
    }

    /** The witness's key, made at the first start. */
    WitnessSigner signer(@Nullable String name) {
        Path key = path.resolve("key");
        try {
            if (Files.exists(key)) {
                return named(WitnessKey.read(key), name);
            }
            if (!files().isEmpty()) {
                throw new CannotWitness("The folder " + path + " remembers checkpoints, but the key that cosigned them"
                        + " is gone. Put the key's backup in its place, or begin anew in an empty folder.");
            }
            return WitnessKey.make(key, name);
        } catch (IOException unusable) {
            throw unwritable(path, unusable);
        }
    }

    private static WitnessSigner named(WitnessSigner signer, @Nullable String name) {
        if (name != null && !name.equals(signer.verifierKey().name())) {
            throw new CannotWitness(
                    "This witness is called " + signer.verifierKey().name() + ", not " + name
                            + ". Leave --name out, or choose another folder for another witness.");
        }
        return signer;
    }

    /** What was cosigned last of each log. A draft that a crash left was never answered, and is written over. */
    List<SignedCheckpoint> latest() {
        var latest = new ArrayList<SignedCheckpoint>();
        try {
            for (var file : files()) {
                latest.add(read(file));
            }
        } catch (IOException unreadable) {
            throw unwritable(path, unreadable);
        }
        return latest;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(path.resolve("state"))) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    private SignedCheckpoint read(Path file) throws IOException {
        try {
            var checkpoint = SignedCheckpoint.parse(Files.readAllBytes(file));
            if (!file(checkpoint.checkpoint().origin()).equals(file)) {
                throw new Malformed("its name is not that of the log '"
                        + checkpoint.checkpoint().origin() + "'");
            }
            return checkpoint;
        } catch (Malformed malformed) {
            throw damaged(file, String.valueOf(malformed.getMessage()), malformed);
        }
    }

    /** A memory that cannot be trusted is not gone on with, and not thrown away by itself. */
    static CannotWitness damaged(Path file, String how, Throwable cause) {
        return new CannotWitness(
                "The witness's memory " + file + " is damaged: " + how
                        + ". No older copy may take its place; begin anew" + " in an empty folder, with a new key.",
                cause);
    }

    /** Keeps a checkpoint for good; it is on disk when this returns. */
    void keep(SignedCheckpoint checkpoint) {
        try {
            OwnerOnly.replace(file(checkpoint.checkpoint().origin()), checkpoint.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(String origin) {
        return path.resolve("state").resolve(id(origin) + SUFFIX);
    }

    /** How a log's origin is named in addresses and files. */
    static String id(String origin) {
        return HexFormat.of().formatHex(Sha256.of(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
