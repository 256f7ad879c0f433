package news.onrecord.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source whose bytes are kept in a folder as they are read, so that they can be checked again without it: also, and
 * above all, when they were found to be bad. After a crash the folder lacks what was not read yet.
 */
record KeptSource(LogSource source, Path folder) implements LogSource {

    /** Keeps in a folder that has no log yet. */
    static KeptSource in(Path folder, LogSource source) {
        if (Files.exists(folder.resolve("checkpoint"))) {
            throw new Unreachable("The folder " + folder + " keeps a log already; name an empty one.");
        }
        return new KeptSource(source, folder);
    }

    @Override
    public Optional<byte[]> read(String path) {
        var bytes = source.read(path);
        bytes.ifPresent(read -> keep(path, read));
        return bytes;
    }

    @Override
    public boolean givesEvents() {
        boolean gives = source.givesEvents();
        if (gives) {
            make(folder.resolve("events"));
        }
        return gives;
    }

    @Override
    public Optional<String> damage(String where) {
        return source.damage(where);
    }

    private void keep(String path, byte[] bytes) {
        var file = folder.resolve(path);
        make(file.resolveSibling("."));
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new Unreachable(file + " cannot be written: " + unwritable.getMessage());
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder.normalize());
        } catch (IOException unwritable) {
            throw new Unreachable(folder + " cannot be made: " + unwritable.getMessage());
        }
    }
}
