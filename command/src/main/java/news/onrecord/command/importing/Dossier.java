package news.onrecord.command.importing;

import java.util.List;
import java.util.function.Consumer;

/**
 * What is asked for about one report, in the order in which it must come on record; no wish in it needs one of another
 * dossier that is sent at the same time.
 */
record Dossier(List<Wish> wishes) {

    Dossier {
        wishes = List.copyOf(wishes);
    }

    /**
     * Sends one wish after another; what needs a refused one is not sent.
     *
     * @param settled hears of each as soon as it is answered
     */
    void send(Doors doors, Consumer<Settled> settled) throws ImportStopped, InterruptedException {
        var missing = new Missing();
        for (var wish : wishes) {
            var obstacle = missing.obstacle(wish);
            var answer = obstacle.isPresent() ? new Answer.Skipped(obstacle.get()) : doors.ask(wish, false);
            settled.accept(missing.settled(wish, answer));
        }
    }
}
