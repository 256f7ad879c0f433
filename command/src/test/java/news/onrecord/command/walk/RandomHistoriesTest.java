package news.onrecord.command.walk;

import org.junit.jupiter.api.Test;

/**
 * A hundred thousand steps through random histories, of all that can be put on record. Another walk:
 * {@code -Dwalk.seed=7 -Dwalk.steps=1000000}; one history alone: {@code -Dwalk.seed=7 -Dwalk.steps=400}.
 */
class RandomHistoriesTest {

    private static final long SEED = Long.getLong("walk.seed", 20261128L);
    private static final int STEPS = Integer.getInteger("walk.steps", 100_000);
    private static final int STEPS_OF_A_HISTORY = 400;

    @Test
    void everyLegalStepIsTakenEveryOtherIsRefusedAndEveryHistoryReplays() {
        var met = new Met();
        long t = System.nanoTime();
        try (var newsroom = new Newsroom()) {
            var walk = new Walk(newsroom, met);
            for (long history = 0; met.steps < STEPS; history++) {
                walk.history(SEED + history, Math.min(STEPS_OF_A_HISTORY, STEPS - met.steps));
            }
            System.out.println((System.nanoTime() - t) / 1_000_000_000 + " s " + met);
        }
    }
}
