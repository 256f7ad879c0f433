package news.onrecord.command.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is not on record, so that whatever needs it is not asked for. */
final class Missing {

    /** By id, with what a person calls the refused record behind it. */
    private final Map<String, String> because = new HashMap<>();

    /** The refused record without which this wish cannot be granted. */
    Optional<String> obstacle(Wish wish) {
        return wish.needs().stream().map(because::get).filter(Objects::nonNull).findFirst();
    }

    /** Takes note of what became of a wish. */
    Settled settled(Wish wish, Answer answer) {
        switch (answer) {
            case Answer.Recorded(), Answer.AlreadyOnRecord() -> {}
            case Answer.Refused(var title, var detail) -> because.put(wish.id(), wish.localId());
            case Answer.Skipped(var obstacle) -> because.put(wish.id(), obstacle);
        }
        return new Settled(wish, answer);
    }
}
