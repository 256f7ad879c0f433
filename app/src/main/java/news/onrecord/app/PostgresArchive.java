package news.onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL that On Record brings along, packed in a jar, and how it is unpacked: once for each version, next to
 * the data, because a temporary folder may be emptied under a running server. A folder that bears its final name is
 * complete; a crash leaves a {@code .new} folder, which the next start throws away.
 */
final class PostgresArchive {

    private PostgresArchive() {}

    /** Unpacks the programs for this system in the given folder, unless they are there, and answers where. */
    static synchronized PostgresPrograms unpackedIn(Path folder) throws IOException {
        String name = name(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = PostgresArchive.class.getResource("/" + name + ".txz");
        if (archive == null) {
            throw new StartFailure("On Record brings no PostgreSQL for this system (" + name
                    + "). Use one of your own: --database-url postgresql://host/database.");
        }
        Path home = folder.resolve(name + "-" + version(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                unpack(archive, home);
            }
        }
        return new PostgresPrograms(home);
    }

    /** What the archive for a system is called. */
    static String name(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String bits = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-" + family + "-" + bits;
    }

    /** The archive's checksum, which its jar has at hand. */
    private static String version(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
        }
        return "unpacked";
    }

    private static void unpack(URL archive, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    unpack(entry, entries, draft);
                }
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isNeeded(String name) {
        return !name.startsWith("include/") && !name.startsWith("share/doc/") && !name.endsWith(".a");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive points outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
