package news.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

    @Test
    void itIsWrittenAsWebVttWritesIt() {
        assertThat(new Timecode(0, "01:02:03.500").offset())
                .isEqualTo(Duration.ofHours(1).plusMinutes(2).plusMillis(3_500));
        assertThat(new Timecode(7, "120:00:01.000").offset()).isEqualTo(Duration.ofSeconds(432_001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02:03.500", "1:02:03.500", "01:60:00.000", "01:02:03,500", "01:02:03", "npt:62", ""})
    void itHasOneSpelling(String other) {
        assertThatThrownBy(() -> new Timecode(0, other)).hasMessageContaining("00:01:02.500");
    }

    @Test
    void aSegmentBeginsInTheText() {
        assertThatThrownBy(() -> new Timecode(-1, "00:00:00.000")).isInstanceOf(IllegalArgumentException.class);
    }
}
