package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import news.onrecord.Refusal;
import org.junit.jupiter.api.Test;

/** docs/errors.md explains every refusal there is, once, in the order of the list. */
class ErrorsDocumentTest {

    @Test
    void everyRefusalHasItsSection() throws IOException {
        List<String> sections = Files.readAllLines(Path.of("..", "docs", "errors.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::slug).toList());
    }

    @Test
    void everySectionSaysTheStatusItComesWith() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "errors.md"));

        for (Refusal refusal : Refusal.values()) {
            assertThat(document).contains("## " + refusal.slug() + "\n`" + refusal.status() + "` ");
        }
    }
}
