package news.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFiledTest {

    private static final String PLACE = "the example\nhttps://news.example/a?b=C";

    @ParameterizedTest
    @CsvSource({
        "The Example, https://news.example/a?b=C",
        "THE  example, HTTPS://News.Example/a?b=C",
        "The Example, https://news.example:443/a?b=C",
        "The Example, https://news.example/a?b=C#comments",
        "' The\tExample ', ' https://news.example/a?b=C\n'"
    })
    void oneAddressInSeveralSpellingsIsOnePlace(String outlet, String url) {
        assertThat(place(outlet, url)).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @CsvSource({
        "The Example, https://news.example/A?b=C",
        "The Example, https://news.example/a?b=c",
        "The Example, https://news.example/a/?b=C",
        "The Example, http://news.example/a?b=C",
        "The Example, https://news.example:8443/a?b=C",
        "The Sample, https://news.example/a?b=C"
    })
    void whatMayLeadElsewhereIsAnotherPlace(String outlet, String url) {
        assertThat(place(outlet, url)).isNotEqualTo(PLACE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example, https://news.example/",
        "https://news.example?q=1, https://news.example/?q=1",
        "http://NEWS.example:80, http://news.example/",
        "https://Jane@News.Example/, https://Jane@news.example/",
        "https://news.example:/a, https://news.example:/a",
        "broadcast of 19 May#2, broadcast of 19 May"
    })
    void anAddressIsWrittenInOneSpelling(String url, String spelling) {
        assertThat(place(null, url)).isEqualTo("\n" + spelling);
    }

    @Test
    void aReportWithoutAnAddressTakesNone() {
        assertThat(filed("The Example", null).reserves()).isEmpty();
    }

    @Test
    void whoComesSecondHearsWhoseTheAddressIs() {
        var refused = filed("The Example", "https://news.example/a")
                .reserves()
                .orElseThrow()
                .refused("rep_01890a5d-ac96-774b-bcce-b302099a8058");

        assertThat(refused.refusal()).isEqualTo(Refusal.REPORT_KNOWN);
        assertThat(refused.detail()).contains("rep_01890a5d-ac96-774b-bcce-b302099a8058");
    }

    private static String place(@Nullable String outlet, String url) {
        return filed(outlet, url).reserves().orElseThrow().words();
    }

    private static ReportFiled filed(@Nullable String outlet, @Nullable String url) {
        return new ReportFiled(
                ReportId.of(UUID.randomUUID()),
                SourceId.of(UUID.randomUUID()),
                Text.ofNullable(outlet),
                Text.ofNullable(url),
                null);
    }
}
