package news.onrecord.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.log.Malformed;
import news.onrecord.log.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Where checkpoints are remembered between verifications: one file for each log, in the reader's home unless another file
 * is named. It is written only after a good verdict, and whole or not at all.
 */
final class Memory {

    private static final String SUFFIX = ".remembered";

    private final @Nullable Path file;
    private final Path folder;

    /**
     * @param file the one file to use; null for one a log
     */
    Memory(@Nullable Path file, Path home) {
        this.file = file;
        this.folder = home.resolve(".onrecord");
    }

    /** Where a log is remembered. */
    Path file(String origin) {
        byte[] hash = Sha256.of(origin.getBytes(StandardCharsets.UTF_8));
        return file != null ? file : folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + SUFFIX);
    }

    /** What is remembered of a log. */
    Optional<Remembered> of(String origin) {
        return read(file(origin));
    }

    /** Another log that was at this address the last time. */
    Optional<Remembered> otherAt(String address, String origin) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return files().stream()
                .flatMap(known -> read(known).stream())
                .filter(known ->
                        known.address().equals(address) && !known.origin().equals(origin))
                .findFirst();
    }

    private List<Path> files() {
        if (file != null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(known -> known.toString().endsWith(SUFFIX)).toList();
        } catch (IOException unreadable) {
            throw new Unreachable(folder + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static Optional<Remembered> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Remembered.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (Malformed malformed) {
            throw new Unreachable(
                    "The remembered checkpoint in " + file + " cannot be read: " + malformed.getMessage());
        } catch (IOException unreadable) {
            throw new Unreachable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Remembers a log that verified; the new file takes the old one's place at once. */
    void remember(Remembered verified) {
        var place = file(verified.origin()).toAbsolutePath();
        try {
            Files.createDirectories(place.resolveSibling(".").normalize());
            var written = place.resolveSibling(place.getFileName() + ".new");
            Files.write(written, verified.bytes());
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Unreachable("The checkpoint cannot be remembered in " + place + ": " + unwritable.getMessage());
        }
    }
}
