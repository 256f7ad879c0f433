package news.onrecord.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2017-06-10T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aComplaintIsDueWithin28DaysFromWhenItCame() {
        assertThat(Deadlines.fromReception(null, PartialDate.of("2017-06-02T10:00:00Z"), NOW))
                .isEqualTo("2017-06-30T10:00:00Z");
        assertThat(Deadlines.fromReception(null, PartialDate.of("2017-06-02"), NOW))
                .isEqualTo("2017-06-29T10:00:00Z"); // the day begins first where the date line is
    }

    @Test
    void itIsDueWithin28DaysFromNowWhereTheDayIsNotKnown() {
        for (var vague : new PartialDate[] {
            null, PartialDate.of("2017-05"), new PartialDate(null, Text.of("some weeks ago"))
        }) {
            assertThat(Deadlines.fromReception(null, vague, NOW)).isEqualTo("2017-07-08T12:00:00Z");
        }
        assertThat(Deadlines.fromNow(null, NOW)).isEqualTo("2017-07-08T12:00:00Z");
    }

    @Test
    void whatTheDeskSaysCounts() {
        assertThat(Deadlines.fromReception("2017-06-12T09:00:00+02:00", PartialDate.of("2017-06-02"), NOW))
                .isEqualTo("2017-06-12T07:00:00Z");
    }
}
