package news.onrecord.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.onrecord.PartialDate;
import org.junit.jupiter.api.Test;

class PromptnessTest {

    private static final Instant JUNE_10 = Instant.parse("2017-06-10T23:00:00Z");
    private static final Instant JUNE_20 = Instant.parse("2017-06-20T01:00:00Z");

    @Test
    void itIsCountedFromWhenTheComplaintCameToWhenItWasDecided() {
        assertThat(Promptness.days(PartialDate.of("2017-06-01"), JUNE_10, PartialDate.of("2017-06-15"), JUNE_20))
                .isEqualTo(14);
        assertThat(Promptness.days(
                        PartialDate.of("2017-06-01T01:00:00+02:00"), JUNE_10, PartialDate.of("2017-06-01"), JUNE_20))
                .isEqualTo(1);
    }

    @Test
    void whereADayIsNotKnownItCountsWhenTheLedgerTookIt() {
        assertThat(Promptness.days(null, JUNE_10, null, JUNE_20)).isEqualTo(10);
        assertThat(Promptness.days(PartialDate.of("2017-05"), JUNE_10, PartialDate.of("2017"), JUNE_20))
                .isEqualTo(10);
    }

    @Test
    void nothingIsDecidedBeforeItCame() {
        assertThat(Promptness.days(null, JUNE_20, PartialDate.of("2017-06-10"), JUNE_20))
                .isZero();
    }
}
