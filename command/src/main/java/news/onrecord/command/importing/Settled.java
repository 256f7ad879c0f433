package news.onrecord.command.importing;

import java.util.Optional;

/** A wish and what became of it. */
record Settled(Wish wish, Answer answer) {

    /** What a person should hear of it at once. */
    Optional<String> remark() {
        return switch (answer) {
            case Answer.Recorded(), Answer.AlreadyOnRecord() -> Optional.empty();
            case Answer.Refused(var title, var detail) ->
                Optional.of(new RefusedRecord(wish.localId(), title, detail).line());
            case Answer.Skipped(var because) -> Optional.of(new SkippedRecord(wish.localId(), because).line());
        };
    }
}
