package news.onrecord.access;

import java.util.UUID;
import news.onrecord.Id;

/** Names one person of the house, or one who was invited: {@code per_} and a UUID. */
public record PersonId(String value) implements Id {

    public PersonId {
        Id.check("per", value);
    }

    public static PersonId of(UUID uuid) {
        return new PersonId("per_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
