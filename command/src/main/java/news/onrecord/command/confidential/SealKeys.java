package news.onrecord.command.confidential;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import news.onrecord.command.log.LogFolder;

/**
 * The master keys in the log's folder; usually one. It is made when the first identity is sealed. Nothing of them is kept
 * in memory: each use reads the file, so that a node sees the key that another one has just made.
 */
final class SealKeys {

    private static final String FILE = "seal-";

    private final LogFolder folder;
    private final SecureRandom random;

    /** Refuses a folder with a key that cannot be used, before anybody relies on it. */
    SealKeys(LogFolder folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
        all();
    }

    /** The key of that id; empty when the folder does not have it. */
    Optional<SealKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * The key to seal with.
     *
     * @param isOneMissing whether there should be one already, so that none is made in its place
     * @return empty when it is missing
     */
    Optional<SealKey> current(BooleanSupplier isOneMissing) {
        return folder.locked(() -> all().stream().findFirst().or(() -> {
            if (isOneMissing.getAsBoolean()) {
                return Optional.empty();
            }
            var made = SealKey.generate(random);
            folder.add(FILE + made.id(), made.text());
            return Optional.of(made);
        }));
    }

    private List<SealKey> all() {
        return folder.secrets(FILE, SealKey::parse);
    }
}
