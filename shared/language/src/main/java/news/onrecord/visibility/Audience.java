package news.onrecord.visibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a thing, and from when on: until the embargo ends, which it does by itself, the desk alone.
 *
 * @param embargoedUntil null when there is no embargo
 */
public record Audience(Visibility visibility, @Nullable Instant embargoedUntil) {

    /** The newsroom alone: what holds as long as nothing else is said. */
    public static final Audience DESK = new Audience(Visibility.DESK, null);

    public Audience {
        if (visibility == Visibility.DESK && embargoedUntil != null) {
            throw new IllegalArgumentException("what the desk alone may read needs no embargo");
        }
    }

    /** Everybody, at once. */
    public static Audience everybody() {
        return new Audience(Visibility.PUBLIC, null);
    }

    /** Whether nobody but the desk is meant, ever. */
    public boolean isDesk() {
        return visibility == Visibility.DESK;
    }
}
