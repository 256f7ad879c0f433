package news.onrecord.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password that On Record made for itself and keeps in a file only its owner may read. It is on disk before anybody
 * is told of it, so a crash leaves either no password or one that can still be set.
 */
final class Secret {

    private static final int BYTES = 32;

    private final String words;

    private Secret(String words) {
        this.words = words;
    }

    /** The secret of that file; made when there is none. */
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
            out.write(ByteBuffer.wrap(random().getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The password: letters, digits, {@code -} and {@code _} only. */
    String words() {
        return words;
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
