package news.onrecord.app;

import java.util.concurrent.TimeUnit;

/**
 * Writes at that pace until it is told to stop: claims, their corrections, reports, and among them what
 * must be refused. It goes on after every outcome, and leaves a claim whose state it cannot know.
 */
record LoadWriter(Door door, Tally tally, String authorId, Pace pace) implements Runnable {

    private static final int AFTER_AN_OUTAGE = 200;

    @Override
    public void run() {
        try {
            for (int round = 0; pace.goesOn(); round++) {
                claimAndItsCorrections("300,000 posts, count " + round + ".");
                make(Attempt.report(authorId));
                make(Attempt.claim(" ").forbidden());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void claimAndItsCorrections(String statement) throws InterruptedException {
        var claim = Attempt.claim(statement);
        var standing = statement;
        var outcome = make(claim);
        for (int revision = 2; revision <= 4 && outcome instanceof Outcome.Recorded; revision++) {
            var next = statement + " Revision " + revision + ".";
            outcome = make(Attempt.correction(claim.id(), standing, next));
            make(Attempt.correction(claim.id(), "Never stood.", next).forbidden());
            standing = next;
        }
        if (outcome instanceof Outcome.Recorded) {
            tally.noteRepeated(claim, door.send(claim));
        }
    }

    private Outcome make(Attempt attempt) throws InterruptedException {
        var outcome = door.send(attempt);
        tally.note(attempt, outcome);
        TimeUnit.MILLISECONDS.sleep(outcome.isOutage() ? AFTER_AN_OUTAGE : pace.rest());
        return outcome;
    }
}
