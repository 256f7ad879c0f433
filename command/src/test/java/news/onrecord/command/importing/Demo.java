package news.onrecord.command.importing;

import java.nio.file.Path;

/** The demonstration's own annotation, from where the program keeps it. */
final class Demo {

    static final Path FILE = Path.of("..", "app", "src", "main", "resources", "demo", "seed-claims.json");

    private Demo() {}

    static SeedClaims seed() throws ImportStopped {
        return SeedClaims.read(FILE);
    }
}
