package news.onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void aYearAMonthAndADayBeginWhereTheyBeginFirstOnEarth() {
        assertThat(PartialDate.of("1988").earliest()).contains(Instant.parse("1987-12-31T10:00:00Z"));
        assertThat(PartialDate.of("2017-05").earliest()).contains(Instant.parse("2017-04-30T10:00:00Z"));
        assertThat(PartialDate.of("2017-05-19").earliest()).contains(Instant.parse("2017-05-18T10:00:00Z"));
    }

    @Test
    void anInstantIsWhatItIs() {
        assertThat(PartialDate.of("2017-05-19T10:00:00+02:00").earliest())
                .contains(Instant.parse("2017-05-19T08:00:00Z"));
    }

    @Test
    void wordsWithoutADateStayUnknown() {
        assertThat(new PartialDate(null, Text.of("last month")).earliest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 2017, true",
        "2017, 2017-05, false",
        "2017-05, 2017, false",
        "2015-01-02, 2015-01-03, true",
        "2015-01-03, 2015-01-03, false",
        "2015-01-02, 2015-01-03T05:00:00Z, false",
        "2015-01-01, 2015-01-03T05:00:00Z, true",
        "2015-01-03T05:00:00Z, 2015-01-03T05:00:00Z, false",
        "9999, 9999-12-31, false"
    })
    void oneIsOverBeforeAnotherWhenItIsSoEverywhereOnEarth(String first, String second, boolean isOver) {
        assertThat(PartialDate.of(first).isOverBefore(PartialDate.of(second))).isEqualTo(isOver);
    }

    @Test
    void nothingIsOverBeforeOrAfterAnUnknownDate() {
        var unknown = new PartialDate(null, Text.of("last month"));
        assertThat(unknown.isOverBefore(PartialDate.of("2017"))).isFalse();
        assertThat(PartialDate.of("1988").isOverBefore(unknown)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last month",
                "88",
                "2017-13",
                "2017-02-30",
                "19.05.2017",
                "2017-05-19T10:00:00",
                "-999999999-12-31T23:59:59+18:00",
                "+2017",
                ""
            })
    void whatIsNoDateIsRefused(String date) {
        assertThatThrownBy(() -> PartialDate.of(date))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + date + "'");
    }

    @Test
    void nothingAtAllIsNoDate() {
        assertThatThrownBy(() -> new PartialDate(null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
