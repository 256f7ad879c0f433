package news.onrecord.command.door;

import java.util.Optional;
import news.onrecord.Refused;
import news.onrecord.command.ledger.Kept;
import news.onrecord.command.ledger.KeptAnswers;
import org.springframework.stereotype.Component;

/** Knows which requests have been answered before. */
@Component
public final class Repeats {

    private static final int OURS = 500;

    private final KeptAnswers kept;

    Repeats(KeptAnswers kept) {
        this.kept = kept;
    }

    /**
     * What the request was answered before it is asked now.
     *
     * @throws Refused IDEMPOTENCY_KEY_REUSED when its key stands for another
     */
    public Optional<Kept> before(Asked asked) {
        return asked.once().flatMap(kept::find);
    }

    /**
     * What a request that was refused now has been answered meanwhile: it may have been refused because the same one, sent
     * twice, was recorded by another thread or on another node.
     */
    public Optional<Kept> meanwhile(Asked asked, Exception failure) {
        if (!(failure instanceof Refused refused) || refused.refusal().status() >= OURS) {
            return Optional.empty();
        }
        try {
            return before(asked);
        } catch (Refused reused) {
            return Optional.empty();
        }
    }
}
