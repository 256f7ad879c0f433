package news.onrecord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a command can be refused with, one of the tests that need no server provokes and names. */
class EveryRefusalTest {

    private static final Path HERE = Path.of("news/onrecord/command");
    private static final Path RULES = Path.of("src/main/java").resolve(HERE);
    private static final Path TESTS = Path.of("src/test/java").resolve(HERE);

    /** Where commands are decided; what the doors refuse is for the journeys. */
    private static final List<String> DECIDING =
            List.of("assessment", "claim", "complaint", "correction", "receiver", "report", "source", "visibility");

    private static final Pattern REFUSAL = Pattern.compile("\\bRefusal\\.([A-Z_]+)\\b");

    @Test
    void isProvokedByATest() {
        var provoked = named(sources(TESTS).filter(file -> file.toString().endsWith("Test.java")))
                .distinct()
                .toList();

        var refused = named(DECIDING.stream()
                        .flatMap(part -> sources(RULES.resolve(part)))
                        .filter(EveryRefusalTest::decides))
                .distinct()
                .toList();

        assertThat(refused).contains("CLAIM_VOID", "SOURCE_MERGED").hasSizeGreaterThan(30);
        assertThat(provoked).containsAll(refused);
    }

    private static boolean decides(Path file) {
        return !file.toString().endsWith("Body.java") && !read(file).contains("org.springframework");
    }

    private static Stream<String> named(Stream<Path> files) {
        return files.map(EveryRefusalTest::read)
                .flatMap(java -> REFUSAL.matcher(java).results())
                .map((MatchResult name) -> name.group(1));
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
