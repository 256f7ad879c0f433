package news.onrecord.command.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.onrecord.log.Hash;
import news.onrecord.log.Malformed;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.VerifierKey;

/**
 * What is kept outside the database, in the log's folder: the log's private keys, for each origin the last checkpoint
 * that was signed, and whatever other secret the database must not hold. A restored database can be told from an
 * untouched one only because this is not restored with it. The nodes of one machine share the folder; a lock on a file
 * lets one at a time compare and swap. A crash leaves the old file or the new one.
 */
public final class LogFolder {

    /** A file lock is the process's: threads of one process need another. */
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private static final String KEY = "key-";

    private final Path folder;
    private final ReentrantLock lock;

    private LogFolder(Path folder) {
        this.folder = folder;
        this.lock = IN_THIS_PROCESS.computeIfAbsent(folder, path -> new ReentrantLock());
    }

    /** Makes the folder if it is missing. */
    public static LogFolder open(Path folder) {
        try {
            OwnFile.createDirectories(folder);
            return new LogFolder(folder.toRealPath());
        } catch (IOException unusable) {
            throw unusable(folder, unusable);
        }
    }

    /** Does something while nobody else changes the folder. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try (var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = file.lock()) {
            if (!held.isValid()) {
                throw new IOException("the lock was lost");
            }
            return work.get();
        } catch (IOException unusable) {
            throw unusable(folder, unusable);
        } finally {
            lock.unlock();
        }
    }

    /** The private key that belongs to a public one; empty when the folder does not have it. */
    Optional<LogKey> key(VerifierKey wanted) {
        return key(folder.resolve(KEY + LogKey.id(wanted)))
                .filter(key -> key.verifierKey().toString().equals(wanted.toString()));
    }

    /** Every private key in the folder. */
    List<LogKey> keys() {
        return files(KEY).stream().map(this::key).flatMap(Optional::stream).toList();
    }

    private Optional<LogKey> key(Path file) {
        return secret(file, LogKey::parse);
    }

    /** The secrets in files whose names begin so and go on in hexadecimal. */
    public <T> List<T> secrets(String start, Function<String, T> parse) {
        return files(start).stream()
                .map(file -> secret(file, parse))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<T> secret(Path file, Function<String, T> parse) {
        try {
            OwnFile.checkRights(file);
            return Optional.of(parse.apply(Files.readString(file)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException | Malformed unreadable) {
            throw new StoreDamaged(
                    "The key file " + file + " cannot be used (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    /** Keeps a new private key. */
    void add(LogKey key) {
        add(KEY + key.id(), key.text());
    }

    /** Keeps a secret in a file of that name, which its owner alone can read. */
    public void add(String name, String text) {
        try {
            OwnFile.write(folder.resolve(name), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException unusable) {
            throw unusable(folder, unusable);
        }
    }

    /** The origins that a checkpoint is kept of. */
    List<String> origins() {
        return files("checkpoint-").stream()
                .map(LogFolder::read)
                .flatMap(Optional::stream)
                .map(signed -> signed.checkpoint().origin())
                .toList();
    }

    /** The last checkpoint signed under an origin; empty when none is kept. */
    Optional<SignedCheckpoint> latest(String origin) {
        return read(checkpoint(origin));
    }

    /** Where that is kept. */
    Path checkpoint(String origin) {
        byte[] name = Hash.ofLeaf(origin.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .bytes();
        return folder.resolve("checkpoint-" + java.util.HexFormat.of().formatHex(name, 0, 8));
    }

    /** Replaces the last signed checkpoint, unless it is no longer the one expected; answers whether it did. */
    boolean swap(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
        var origin = next.checkpoint().origin();
        return locked(() -> {
            if (!latest(origin).equals(expected)) {
                return false;
            }
            try {
                OwnFile.write(checkpoint(origin), next.bytes());
                return true;
            } catch (IOException unusable) {
                throw unusable(folder, unusable);
            }
        });
    }

    private static Optional<SignedCheckpoint> read(Path file) {
        try {
            return Optional.of(SignedCheckpoint.parse(Files.readAllBytes(file)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException | Malformed unreadable) {
            throw new StoreDamaged(
                    "The last signed checkpoint in " + file + " cannot be read (" + unreadable.getMessage() + ").",
                    unreadable);
        }
    }

    private List<Path> files(String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(start + "[0-9a-f]+"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException unusable) {
            throw unusable(folder, unusable);
        }
    }

    private static FolderUnusable unusable(Path folder, IOException failure) {
        return new FolderUnusable(folder, failure);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
