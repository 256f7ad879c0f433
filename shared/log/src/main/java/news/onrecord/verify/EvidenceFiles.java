package news.onrecord.verify;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import news.onrecord.log.Malformed;

/** A bundle's files as they are stored: in a zip, or unpacked in a folder. They are read whole, up to a bound. */
public final class EvidenceFiles {

    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final int MOST_FILES = 100_000;

    /** The earliest time that a zip can say: the same evidence gives the same file. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private EvidenceFiles() {}

    /** Packs a bundle; the same files always give the same bytes. */
    public static byte[] zip(SequencedMap<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Whether a folder is an unpacked bundle, not a log. */
    static boolean isUnpacked(Path folder) {
        return Files.isRegularFile(folder.resolve(Evidence.MANIFEST));
    }

    static Map<String, byte[]> read(Path path) {
        try {
            return Files.isDirectory(path) ? unpacked(path) : packed(path);
        } catch (ZipException | EOFException damaged) {
            throw new Malformed("the file cannot be unpacked: " + damaged.getMessage());
        } catch (IOException unreadable) {
            throw new Unreachable(path + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static Map<String, byte[]> packed(Path path) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(path.toFile())) {
            long bytes = 0;
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    byte[] file = content.readNBytes((int) (MOST_BYTES - bytes));
                    bytes += file.length;
                    add(files, entry.getName(), file, bytes);
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> unpacked(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        long bytes = 0;
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(path);
                var name = folder.relativize(path).toString().replace('\\', '/');
                add(files, name, bytes < MOST_BYTES ? Files.readAllBytes(path) : new byte[0], bytes);
            }
        }
        return files;
    }

    private static void add(Map<String, byte[]> files, String name, byte[] file, long bytes) {
        if (bytes >= MOST_BYTES || files.size() >= MOST_FILES) {
            throw new Malformed("it is larger than any bundle");
        }
        if (files.put(name, file) != null) {
            throw new Malformed("the file '" + name + "' is there twice");
        }
    }
}
