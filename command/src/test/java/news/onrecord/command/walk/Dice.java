package news.onrecord.command.walk;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chance, of which everything in a history is decided: the same seed, the same history. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** One of those that there are; null when there are none. */
    <T> @Nullable T any(Collection<T> some) {
        return some.isEmpty() ? null : List.copyOf(some).get(random.nextInt(some.size()));
    }

    /** An id that nothing has. */
    String id(String prefix) {
        return prefix + "_" + new UUID(random.nextLong(), random.nextLong());
    }

    /** One of those that there are, mostly; or one that names nothing. */
    String one(String prefix, Collection<String> some) {
        var known = any(some);
        return known == null || oneIn(40) ? id(prefix) : known;
    }

    /** An id for something new, which now and then is taken. */
    String fresh(String prefix, Collection<String> taken) {
        var known = oneIn(40) ? any(taken) : null;
        return known == null ? id(prefix) : known;
    }

    /** Some words, of few: so that the same is said twice now and then. */
    String words() {
        return of("Asked his office.", "Misread.", "Logged twice.", "It was their own word.");
    }
}
