package news.onrecord.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import news.onrecord.command.importing.ImportStopped;
import news.onrecord.command.importing.NoticesImport;
import news.onrecord.command.importing.Progress;
import news.onrecord.command.importing.RevisionsImport;
import news.onrecord.command.importing.SeedClaimsImport;

/** What {@code onrecord import} can read; docs/import.md describes each. */
enum ImportFormat {
    SEED_CLAIMS("seed-claims", (url, token) -> {
        var importing = new SeedClaimsImport(url, token);
        return (file, progress) -> ImportTold.of(importing.run(file, progress));
    }),
    CORRECTION_NOTICES("correction-notices", (url, token) -> {
        var importing = new NoticesImport(url, token);
        return (file, progress) -> ImportTold.of(importing.run(file, progress));
    }),
    PAGE_REVISIONS("page-revisions", (url, token) -> {
        var importing = new RevisionsImport(url, token);
        return (file, progress) -> ImportTold.of(importing.run(file, progress));
    });

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // a constructor, which remembers nothing
    private final BiFunction<URI, Optional<String>, Importing> importing;

    /** An import that knows where On Record is. */
    @FunctionalInterface
    interface Importing {
        ImportTold run(Path file, Progress progress) throws ImportStopped, InterruptedException;
    }

    ImportFormat(String label, BiFunction<URI, Optional<String>, Importing> importing) {
        this.label = label;
        this.importing = importing;
    }

    /** An import of this format into the On Record at that address. */
    Importing at(URI url, Optional<String> token) {
        return importing.apply(url, token);
    }

    /** What the command line calls it. */
    String label() {
        return label;
    }

    static Optional<ImportFormat> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }
}
