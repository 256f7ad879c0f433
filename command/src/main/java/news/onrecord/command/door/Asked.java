package news.onrecord.command.door;

import java.util.Optional;
import java.util.concurrent.Callable;
import news.onrecord.command.ledger.Expected;
import news.onrecord.command.ledger.Once;
import news.onrecord.command.ledger.Receipt;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the request that this thread answers asks for besides what it says, and what became of it. The {@link CommandDoor}
 * hands it on with every command, so that no controller has to.
 */
public final class Asked {

    private static final ThreadLocal<Asked> NOW = ThreadLocal.withInitial(() -> new Asked(Optional.empty(), Optional.empty()));

    private final Optional<Once> once;
    private final Optional<Expected> expected;
    private @Nullable Receipt receipt;

    /**
     * @param once as what it is recorded once, if it came under a key
     * @param expected what its sender has seen, if that was said
     */
    public Asked(Optional<Once> once, Optional<Expected> expected) {
        this.once = once;
        this.expected = expected;
    }

    /** Of the request that this thread answers. */
    static Asked now() {
        return NOW.get();
    }

    /** From now on this thread answers that request. */
    void begin() {
        NOW.set(this);
    }

    /** This thread answers no request any more. */
    static void end() {
        NOW.remove();
    }

    /** Has this thread answer that request and no other meanwhile. */
    public <T> T during(Callable<T> answering) throws Exception {
        begin();
        try {
            return answering.call();
        } finally {
            end();
        }
    }

    /** As what it is recorded once, if it came under a key. */
    Optional<Once> once() {
        return once;
    }

    /** What a command has to know of it. */
    MetaData metadata() {
        var metadata =
                once.map(keyed -> MetaData.with(Once.METADATA, keyed)).orElseGet(MetaData::emptyInstance);
        return expected.map(seen -> metadata.and(Expected.METADATA, seen)).orElse(metadata);
    }

    /** A command of the request's was answered. */
    void answered(Receipt answer) {
        if (answer.isRecorded()) {
            receipt = answer;
        }
    }

    /** The version of the stream that the request added to; null while it has added nothing. */
    @Nullable
    Long streamVersion() {
        return receipt == null ? null : receipt.streamVersion();
    }
}
