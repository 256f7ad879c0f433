package news.onrecord.command.ledger;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that were used last, ready to decide again without reading their streams. One may be out of date where
 * several nodes append: then its stream has grown and the append refuses what it decided, or the door has its refusal
 * decided again; either way Axon takes it out.
 */
public final class AggregateCache implements Cache {

    /** Small things, but for claims with thousands of attributions. */
    private static final int MOST_AGGREGATES = 30_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> aggregates =
            Caffeine.newBuilder().maximumSize(MOST_AGGREGATES).build();

    /** Has a stream's aggregate loaded from the ledger when it is used next. */
    public void forget(String stream) {
        aggregates.invalidate(stream);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) aggregates.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        aggregates.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return aggregates.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return aggregates.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        aggregates.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return aggregates.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        aggregates.asMap().computeIfPresent(key, (_, value) -> update.apply((V) value));
    }

    /** Nobody listens to it. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("the aggregates' cache has no listeners");
    }
}
