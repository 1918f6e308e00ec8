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

    /** Must exceed the number of cached aggregates. */
    private static final int MAX_STREAMS = 20_000;

    private final Map<String, LastEvent> byStream = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LastEvent> eldest) {
            return size() > MAX_STREAMS;
        }
    });

    private static final ScopedValue<Boolean> READ_ONLY = ScopedValue.newInstance();

    /**
     * Runs a read that no append follows. It holds no aggregate lock, so it must not change the last events that
     * appends rely on.
     */
    public static <T> T runReadOnly(Supplier<T> read) {
        return ScopedValue.where(READ_ONLY, true).call(read::get);
    }

    static boolean isReadOnly() {
        return READ_ONLY.isBound();
    }

    record LastEvent(long sequence, String id) {}

    /** Returns whether the last event of a stream is known, so that its cached state can be used. */
    public boolean contains(String stream) {
        return byStream.containsKey(stream);
    }

    Optional<LastEvent> find(String stream) {
        return Optional.ofNullable(byStream.get(stream));
    }

    void put(String stream, long sequence, String id) {
        byStream.put(stream, new LastEvent(sequence, id));
    }

    void remove(String stream) {
        byStream.remove(stream);
    }
}
