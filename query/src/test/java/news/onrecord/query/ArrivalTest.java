package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ArrivalTest {

    private final AtomicLong position = new AtomicLong(102);
    private final AtomicLong looks = new AtomicLong();

    @Test
    void a_reader_goes_on_as_soon_as_the_views_have_come() throws Exception {
        try (var arrival = arrival(Duration.ofSeconds(5))) {
            var reader = CompletableFuture.runAsync(() -> arrival.await(103));
            position.set(103);
            assertThat(reader.thenApply(nothing -> "came").get(4, TimeUnit.SECONDS))
                    .isEqualTo("came");
        }
    }

    @Test
    void a_reader_is_told_how_far_the_views_came_in_time() {
        try (var arrival = arrival(Duration.ofMillis(50))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> arrival.await(104))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.VIEW_BEHIND))
                    .satisfies(refused -> assertThat(refused.detail()).contains("come to 102"));
        }
    }

    @Test
    void a_position_that_the_ledger_does_not_have_is_refused_at_once() {
        try (var arrival = arrival(Duration.ofSeconds(5))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> arrival.await(105))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.POSITION_BEYOND_HEAD))
                    .satisfies(refused -> assertThat(refused.detail()).contains("come to 104"));
        }
    }

    @Test
    void nobody_looks_while_nobody_waits() {
        try (var arrival = arrival(Duration.ofSeconds(5))) {
            arrival.reached(104);
            arrival.await(104);
            assertThat(looks).hasValue(0);
        }
    }

    private Arrival arrival(Duration patience) {
        return new Arrival(
                () -> {
                    looks.incrementAndGet();
                    return position.get();
                },
                () -> 104,
                patience);
    }
}
