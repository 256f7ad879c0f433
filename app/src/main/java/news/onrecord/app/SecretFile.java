package news.onrecord.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import news.onrecord.access.Secret;

/**
 * Keeps a password that On Record made for itself in a file only its owner may read. It is on disk before anybody is
 * told of it, so a crash leaves either no password or one that can still be set.
 */
final class SecretFile {

    private SecretFile() {}

    /** The secret of that file; made when there is none: letters, digits, {@code -} and {@code _} only. */
    static Secret in(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return new Secret(Files.readString(file).strip());
    }

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            OwnerOnly.createDirectories(folder);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.createFile(draft);
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(Secret.random("").value().getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
