package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for about one report, in the order in which it must come on record; no wish in it needs one of another
 * dossier that is sent at the same time.
 */
record Dossier(List<Wish> wishes) {

    Dossier {
        wishes = List.copyOf(wishes);
    }

    /** Sends one wish after another; what needs a refused one is not sent. */
    List<Settled> send(Doors doors) throws ImportStopped, InterruptedException {
        var settled = new ArrayList<Settled>();
        Map<String, String> missing = new HashMap<>();
        for (var wish : wishes) {
            var obstacle = obstacle(wish, missing);
            var answer = obstacle.isPresent() ? new Answer.Skipped(obstacle.get()) : doors.ask(wish);
            if (!answer.isOnRecord()) {
                missing.put(wish.id(), obstacle.orElse(wish.localId()));
            }
            settled.add(new Settled(wish, answer));
        }
        return settled;
    }

    /** The refused record without which this wish cannot be granted. */
    static Optional<String> obstacle(Wish wish, Map<String, String> missing) {
        return wish.needs().stream().map(missing::get).filter(Objects::nonNull).findFirst();
    }
}
