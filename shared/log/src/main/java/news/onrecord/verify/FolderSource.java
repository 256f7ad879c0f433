package news.onrecord.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A log that lies in a folder, in the layout in which it is served. */
record FolderSource(Path folder) implements LogSource {

    @Override
    public Optional<byte[]> read(String path) {
        var file = folder.resolve(path);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            if (Files.notExists(file) || Files.isDirectory(file)) {
                return Optional.empty();
            }
            throw new Unreachable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public boolean givesEvents() {
        return Files.isDirectory(folder.resolve("events"));
    }
}
