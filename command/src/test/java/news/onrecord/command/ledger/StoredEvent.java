package news.onrecord.command.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger.event} with its rows of {@code ledger.text}: bytes, as they are stored. */
@SuppressWarnings("ArrayRecordComponent")
record StoredEvent(Draft.Sealed sealed, long position, Instant recordedAt) {

    static StoredEvent of(Draft.Sealed sealed, long position, Instant recordedAt) {
        return new StoredEvent(sealed, position, recordedAt);
    }

    String stream() {
        return sealed.draft().stream();
    }

    long sequence() {
        return sealed.draft().sequence();
    }

    String type() {
        return sealed.draft().parts().type().name();
    }

    @Nullable
    String introduced() {
        return sealed.draft().introduced();
    }

    /** The columns, in the order in which the reader asks for them. */
    Object[] columns() {
        var draft = sealed.draft();
        return new Object[] {
            position,
            draft.eventId(),
            draft.stream(),
            draft.sequence(),
            type(),
            draft.parts().type().revision(),
            OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC),
            draft.metadata(),
            sealed.facts()
        };
    }

    List<byte[]> texts() {
        return sealed.draft().texts().stream().map(Draft.TextRow::bytes).toList();
    }
}
