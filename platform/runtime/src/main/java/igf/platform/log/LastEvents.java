package igf.platform.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last known event of recently used streams. An append names its predecessor, so nothing is appended after an event
 * that a failover has lost.
 */
public final class LastEvents {

    /** More than the number of cached aggregates. */
    private static final int MOST = 20_000;

    private final Map<String, End> ends = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, End> eldest) {
            return size() > MOST;
        }
    });

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    /** Runs a read that no append follows. Without the aggregate's lock it must not change what appends go by. */
    public static <T> T reading(Supplier<T> read) {
        return ScopedValue.where(READING, true).call(read::get);
    }

    static boolean isReading() {
        return READING.isBound();
    }

    record End(long sequence, String id) {}

    /** Returns whether the state of a stream may be cached: an append to it can name its predecessor. */
    public boolean knows(String stream) {
        return ends.containsKey(stream);
    }

    Optional<End> of(String stream) {
        return Optional.ofNullable(ends.get(stream));
    }

    void is(String stream, long sequence, String id) {
        ends.put(stream, new End(sequence, id));
    }

    void forget(String stream) {
        ends.remove(stream);
    }
}
