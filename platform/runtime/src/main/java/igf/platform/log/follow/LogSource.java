package igf.platform.log.follow;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.UnknownEventException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The message source of Axon's streaming processors. Unlike Axon's own stream, it signals new events instead of polling
 * every 500 ms, and it reads in an order that skips no event.
 */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int BATCH = 256;

    private final EventLog log;
    private final Consumer<UnknownEventException> onUnknownEvent;

    /** @param onUnknownEvent called for an event that this release does not know; the stream ends there */
    public LogSource(EventLog log, Consumer<UnknownEventException> onUnknownEvent) {
        this.log = log;
        this.onUnknownEvent = onUnknownEvent;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LogStream(token == null ? LogToken.START : (LogToken) token);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogToken.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.head();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("recorded times are not an order");
    }

    private final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

        private final ArrayDeque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
        private final Backoff backoff = new Backoff(log.wakeUps());
        private LogToken last;
        private @Nullable Runnable callback;

        LogStream(LogToken start) {
            last = start;
        }

        private boolean fill() {
            if (buffer.isEmpty()) {
                try {
                    buffer.addAll(log.readMessages(last, BATCH));
                } catch (UnknownEventException e) {
                    onUnknownEvent.accept(e);
                    return false;
                }
                if (!buffer.isEmpty()) {
                    last = (LogToken) buffer.getLast().trackingToken();
                }
            }
            return !buffer.isEmpty();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return fill() ? Optional.of(buffer.getFirst()) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            var deadlineNanos = System.nanoTime() + unit.toNanos(timeout);
            while (!fill()) {
                if (System.nanoTime() >= deadlineNanos) {
                    return false;
                }
                backoff.pause();
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!fill()) {
                backoff.pause();
            }
            return buffer.removeFirst();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            if (callback != null) {
                log.wakeUps().remove(callback);
            }
            callback = onAvailable;
            log.wakeUps().add(onAvailable);
            return true;
        }

        @Override
        public void close() {
            if (callback != null) {
                log.wakeUps().remove(callback);
            }
        }
    }
}
