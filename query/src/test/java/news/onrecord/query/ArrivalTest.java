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
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@Timeout(10)
class ArrivalTest {

    private final AtomicLong position = new AtomicLong(102);
    private final AtomicLong looks = new AtomicLong();
    private volatile boolean isDatabaseAway;

    @Test
    void aReaderGoesOnAsSoonAsTheViewsHaveCome() throws Exception {
        try (var arrival = arrival(Duration.ofMillis(20), Duration.ofSeconds(5))) {
            var reader = CompletableFuture.runAsync(() -> arrival.await(103));
            position.set(103);
            assertThat(reader.thenApply(nothing -> "came").get(4, TimeUnit.SECONDS))
                    .isEqualTo("came");
        }
    }

    @Test
    void aReaderIsToldHowFarTheViewsCameInTime() {
        try (var arrival = arrival(Duration.ofMillis(20), Duration.ofMillis(200))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> arrival.await(104))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.VIEW_BEHIND))
                    .satisfies(refused -> assertThat(refused.detail()).contains("come to 102"));
        }
    }

    @Test
    void aPositionThatTheLedgerDoesNotHaveIsRefusedAtOnce() {
        try (var arrival = arrival(Duration.ofMillis(20), Duration.ofSeconds(5))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> arrival.await(105))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.POSITION_BEYOND_HEAD))
                    .satisfies(refused -> assertThat(refused.detail()).contains("come to 104"));
        }
    }

    @Test
    void nobodyLooksWhileNobodyWaits() {
        try (var arrival = arrival(Duration.ofMillis(20), Duration.ofSeconds(5))) {
            arrival.reached(104);
            arrival.await(104);
            assertThat(looks).hasValue(0);
        }
    }

    @Test
    void aReaderIsWokenByWhoeverFillsTheViewsHereAndNobodyLooks() throws Exception {
        try (var arrival = arrival(Duration.ofSeconds(8), Duration.ofSeconds(9))) {
            var reader = CompletableFuture.runAsync(() -> arrival.await(103));
            arrival.reached(103);
            reader.get(4, TimeUnit.SECONDS);
            assertThat(looks).hasValue(0);
        }
    }

    @Test
    void whatWasReachedIsNotTakenBackByALookThatBeganBefore() {
        try (var arrival = arrival(Duration.ofMillis(20), Duration.ofMillis(200))) {
            arrival.reached(103);
            arrival.reached(102);
            arrival.await(103);
            assertThat(looks).hasValue(0);
        }
    }

    @Test
    void aReaderIsToldAtOnceWhenTheDatabaseIsAway() {
        isDatabaseAway = true;
        try (var arrival = arrival(Duration.ofMillis(20), Duration.ofSeconds(9))) {
            var began = System.nanoTime();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> arrival.await(103))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.LEDGER_UNAVAILABLE));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private Arrival arrival(Duration alone, Duration patience) {
        return new Arrival(
                () -> {
                    looks.incrementAndGet();
                    if (isDatabaseAway) {
                        throw new CannotGetJdbcConnectionException("the database is away");
                    }
                    return position.get();
                },
                () -> 104,
                alone,
                patience);
    }
}
