package news.onrecord.receiver;

import java.util.UUID;
import news.onrecord.Id;

/** Names one receiver: {@code rcv_} and a UUID. */
public record ReceiverId(String value) implements Id {

    public ReceiverId {
        Id.check("rcv", value);
    }

    public static ReceiverId of(UUID uuid) {
        return new ReceiverId("rcv_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
