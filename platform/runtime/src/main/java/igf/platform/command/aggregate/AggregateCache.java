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
 * A cache of the aggregates of one type that were used last, so the next command need not load them. Another process
 * may have appended since. A decision on a stale state cannot be appended, because its number is taken; a refusal on a
 * cached state is decided again on the log ({@link Attempt}). An append also fails if the event that it follows is
 * gone. See docs/adr/0020 and 0038.
 */
public final class AggregateCache implements Cache {

    private static final int MOST = 500;

    private final Map<Object, Object> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    });

    private final LastEvents ends;

    /** @param ends last events of the streams, without which a cached state cannot be used */
    public AggregateCache(LastEvents ends) {
        this.ends = ends;
    }

    /**
     * One attempt at a command: whether it may use the cache, and whether it did. Travels with the command's message.
     */
    public static final class Attempt {

        public static final String KEY = "attempt";
        private final boolean mayUseKept;
        private boolean usedCache;

        public Attempt(boolean mayUseKept) {
            this.mayUseKept = mayUseKept;
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
        if (attempt == null || !attempt.mayUseKept || !ends.knows(key.toString())) {
            return null;
        }
        var found = kept.get(key);
        if (found != null) {
            attempt.usedCache = true;
        }
        return (V) found;
    }

    @Override
    public void put(Object key, Object value) {
        kept.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return kept.remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.containsKey(key);
    }

    /** There are no listeners. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
