package igf.platform.command.aggregate;

import igf.platform.log.LastEvents;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Caches the most recently used aggregates of one type, so that the next command need not load them. Another process
 * may have appended events since. A decision on a stale state cannot be appended, because its sequence number is taken.
 * A refusal on a cached state is decided again on the log ({@link Attempt}). An append also fails if the event that it
 * follows is gone. See docs/adr/0020 and 0038.
 */
public final class AggregateCache implements Cache {

    private static final int MAX_AGGREGATES = 500;

    private final Map<Object, Object> aggregates = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MAX_AGGREGATES;
        }
    });

    private final LastEvents lastEvents;

    /** @param lastEvents the last events of the streams; a cached aggregate is used only if its last event is known */
    public AggregateCache(LastEvents lastEvents) {
        this.lastEvents = lastEvents;
    }

    /**
     * One attempt at a command: whether it may use the cache, and whether it did. It is in the metadata of the
     * command's message.
     */
    public static final class Attempt {

        public static final String KEY = "attempt";
        private final boolean mayUseCache;
        private boolean usedCache;

        public Attempt(boolean mayUseCache) {
            this.mayUseCache = mayUseCache;
        }

        public boolean usedCache() {
            return usedCache;
        }

        private static @Nullable Attempt current() {
            return CurrentUnitOfWork.isStarted()
                            && CurrentUnitOfWork.get()
                                            .getMessage()
                                            .getMetaData()
                                            .get(KEY)
                                    instanceof Attempt attempt
                    ? attempt
                    : null;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K key) {
        var attempt = Attempt.current();
        if (attempt == null || !attempt.mayUseCache || !lastEvents.contains(key.toString())) {
            return null;
        }
        var found = aggregates.get(key);
        if (found != null) {
            attempt.usedCache = true;
        }
        return (V) found;
    }

    @Override
    public void put(Object key, Object value) {
        aggregates.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return aggregates.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return aggregates.remove(key) != null;
    }

    @Override
    public void removeAll() {
        aggregates.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return aggregates.containsKey(key);
    }

    /** Ignores the listener. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
