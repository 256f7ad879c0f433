package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionNoticesTest {

    private static final String GOOD = """
            {"doi":"10.1038/001166a0","kind":"erratum","notice":"10.1038/001202c0","notice_published_at":"1869-12-16T00:00:00Z","recorded_at":"2020-04-12T13:27:58Z","retracted":false,"publisher":"Springer Science and Business Media LLC","journal":null,"title":"Erratum"}""";

    private final AccountBook book = new AccountBook(Progress.UNWATCHED);

    @TempDir
    private Path folder;

    @Test
    void everyLineIsCountedAndEveryRefusalHasItsClass() throws Exception {
        var read = read(
                GOOD,
                "{\"doi\":",
                "null",
                GOOD.replace("\"title\"", "\"headline\""),
                "",
                GOOD.replace("10.1038/001166a0", " "),
                GOOD.replace("\"10.1038/001202c0\"", "null"),
                GOOD.replace("1869-12-16T00:00:00Z", "16 December 1869"),
                GOOD.replace("2020-04-12T13:27:58Z", "2020-02-30T13:27:58Z"),
                GOOD.replace("\"erratum\"", "\"comment\"").replace("\"Erratum\"", "\"Comment on X\""),
                GOOD.replace("10.1038/001166a0", "10.1038/001166A0"));

        assertThat(read).extracting(CorrectionNotices.Told::name).containsExactly("line 1");
        var account = book.close("notices", List.of(), Duration.ZERO);
        assertThat(account.read()).isEqualTo(10);
        assertThat(account.refused())
                .isEqualTo(Map.of(
                        CorrectionNotices.NOT_A_NOTICE,
                        3,
                        CorrectionNotices.NO_WORK,
                        1,
                        CorrectionNotices.NO_NOTICE,
                        1,
                        CorrectionNotices.BAD_DATE,
                        2,
                        CorrectionNotices.NO_CORRECTION + ": comment",
                        1,
                        CorrectionNotices.TWICE,
                        1));
    }

    @Test
    void aLineThatIsNotUtf8CostsNothingButItself() throws Exception {
        var file = folder.resolve("mixed.jsonl");
        var lines = new ByteArrayOutputStream();
        lines.writeBytes((GOOD.replace("\"Erratum\"", "\"Berichtigung für Ä\"") + "\r\n").getBytes(ISO_8859_1));
        lines.writeBytes((GOOD.replace("\"Erratum\"", "\"Berichtigung für Ä\"") + "\r\n\r\n").getBytes(UTF_8));
        lines.writeBytes(GOOD.replace("001202c0", "001203c0").getBytes(UTF_8));
        Files.write(file, lines.toByteArray());

        var read = CorrectionNotices.read(file, book);

        assertThat(read).extracting(CorrectionNotices.Told::name).containsExactly("line 2", "line 4");
        assertThat(read.getFirst().notice().title()).isEqualTo("Berichtigung für Ä");
        assertThat(book.close("notices", List.of(), Duration.ZERO).refused()).isEqualTo(Map.of(JsonLines.NOT_UTF_8, 1));
    }

    @Test
    void aNoticeWithoutDatesJournalOrTitleIsOneAllTheSame() throws Exception {
        var bare =
                "{\"doi\":\"10.1073/pnas.1\",\"kind\":\"correction\",\"notice\":\"10.1073/pnas.2\",\"retracted\":false}";

        assertThat(read(bare)).hasSize(1);
    }

    @Test
    void whatIsOddIsCountedAndNotRefused() throws Exception {
        NoticesImport.count(CorrectionNotices.read(Excerpt.notices(folder), book), book);

        var odd = book.close("notices", List.of(), Duration.ZERO).tables().stream()
                .filter(table -> table.title().equals(AccountBook.ODD))
                .findFirst()
                .orElseThrow();
        assertThat(odd.rows())
                .containsKeys(
                        "without a title",
                        "notice and work have one DOI: marked in place",
                        "dated after the day on which it was collected",
                        "notice and work have DOIs of different registrants",
                        "work marked as retracted, the notice says something else");
    }

    private List<CorrectionNotices.Told> read(String... lines) throws IOException, ImportStopped {
        return CorrectionNotices.read(Excerpt.of(folder, lines), book);
    }
}
