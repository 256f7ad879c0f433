package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SeedClaimsTest {

    @Test
    void the149SpansOfTheSeedStandWhereTheAnnotatorSaysInCodePoints() throws IOException, ImportStopped {
        var spans = Spans.in(new JsonMapper().readTree(Files.readAllBytes(Demo.FILE)));
        var text = Demo.seed().text();

        assertThat(spans)
                .hasSize(149)
                .allSatisfy(span ->
                        assertThat(Spans.matches(text, span)).as("%s", span).isTrue());
    }

    @Test
    void theArticleIsReadToTheLetter() throws IOException, ImportStopped {
        assertThat(Demo.seed().text()).isEqualTo(Files.readString(Demo.FILE.resolveSibling("seed-article.txt")));
    }

    @Test
    void aTextBeyondTheBasicPlaneIsCountedInCodePoints() throws ImportStopped {
        var seed = Tiny.read(Tiny.ANNOTATION, Tiny.ARTICLE);

        assertThat(seed.text())
                .isEqualTo(Tiny.ARTICLE)
                .hasSizeGreaterThan(seed.annotation().document().codePoints());
    }

    @Test
    void anotherArticleThanTheAnnotatedOneIsNotImported() {
        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> Tiny.read(Tiny.ANNOTATION, Tiny.ARTICLE + "\n"))
                .satisfies(stopped -> assertThat(stopped.line())
                        .startsWith("tiny.txt is not the text that was annotated: its SHA-256 is ")
                        .hasLineCount(1));
    }

    @Test
    void anArticleWithAnotherNumberOfCodePointsIsNotImported() {
        var counted = Tiny.ANNOTATION.replace("\"codePoints\": 32", "\"codePoints\": 35");

        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> Tiny.read(counted, Tiny.ARTICLE))
                .withMessage("tiny.txt is not the text that was annotated: its number of code points is 32,"
                        + " the annotation says 35");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "path": "tiny.txt"      | "path": "other.txt"         | other.txt cannot be read
            "path": "tiny.txt"      | "path": "../tiny.txt"       | must name a file beside the annotation
            "fixture": "tiny",      | "fixture": null,            | fixture is missing
            "id": "S01"             | "id": "S00"                 | there are two sources S00
            "kind": "ARTICLE_AUTHOR"| "kind": "PERSON"            | one source must be of kind ARTICLE_AUTHOR, but 0 are
            "sourceId": "S01"       | "sourceId": "S07"           | hop 1 of C01 names S07, which is no source
            "hop": 1                | "hop": 2                    | hop 2 of C01 stands in the place of hop 1
            "start": 3,             | "start": 3, "strat": 3,     | "strat"
            "start": 3,             | ''                          | creator property 'start' (index 0) (line 8)
            "relations": []         | "relations": [{"id": "R01", "from": "C01", "type": "REPEATS", "to": "C09"}] | R01 names C09, which is no claim
            "relations"             | relations                   | (line 13)
            "anomalies": []         | "anomalies": [ANOMALY, ANOMALY] | there are two anomalies A01
            "anomalies": []         | "anomalies": [ANOMALY_TWICE] | A01 names C01 twice
            """)
    void whatCannotBeImportedIsSaidInOneLine(String asItIs, String asItIsWritten, String complaint) {
        assertThat(Tiny.ANNOTATION).contains(asItIs);
        var written = asItIsWritten
                .replace("ANOMALY_TWICE", Tiny.anomaly("\"C01\", \"C01\""))
                .replace("ANOMALY", Tiny.anomaly("\"C01\""));

        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> Tiny.read(Tiny.ANNOTATION.replace(asItIs, written), Tiny.ARTICLE))
                .satisfies(stopped ->
                        assertThat(stopped.line()).contains(complaint).hasLineCount(1));
    }

    @Test
    void aFileThatIsNotThereIsSaidInOneLine() {
        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> SeedClaims.read(Path.of("no-such-annotation.json")))
                .withMessageStartingWith("no-such-annotation.json cannot be read");
    }
}
