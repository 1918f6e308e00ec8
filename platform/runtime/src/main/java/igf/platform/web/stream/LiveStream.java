package igf.platform.web.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An open stream of server-sent events. Only the thread that sends events may use it. */
public final class LiveStream {

    /** The longest time between two checks of the stream. */
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);

    private final SseEmitter emitter = new SseEmitter(0L);
    private final @Nullable UUID person;
    private final BooleanSupplier isAccepted;
    private final long heartbeat;
    private final long endNanos;
    private long sentAt = System.nanoTime();

    LiveStream(@Nullable UUID person, Duration maxDuration, Duration heartbeat, BooleanSupplier accepted) {
        this.person = person;
        this.isAccepted = accepted;
        this.heartbeat = heartbeat.toNanos();
        this.endNanos = sentAt + maxDuration.toNanos();
    }

    SseEmitter emitter() {
        return emitter;
    }

    @Nullable
    UUID person() {
        return person;
    }

    /**
     * Returns false when the stream's time is up, its credential is no longer valid, the client has disconnected, or
     * the service stops.
     */
    public boolean isOpen() {
        return !Thread.currentThread().isInterrupted() && System.nanoTime() - endNanos < 0 && isAccepted.getAsBoolean();
    }

    /** @throws IOException if the client has disconnected */
    public void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        sentAt = System.nanoTime();
    }

    /**
     * Waits for a signal. Sends a comment after each heartbeat interval without an event, so that clients see that the
     * stream is alive, and disconnected clients are detected.
     *
     * @param seen number of signals before the last read of the source
     * @return false if the stream must end
     */
    public boolean await(ChangeSignal signal, long seen, String comment) throws IOException, InterruptedException {
        while (isOpen()) {
            var sinceLastSend = System.nanoTime() - sentAt;
            var wait = Duration.ofNanos(Math.clamp(heartbeat - sinceLastSend, 0, CHECK_INTERVAL.toNanos()));
            if (signal.await(seen, wait.toMillis() + 1)) {
                return true;
            }
            if (System.nanoTime() - sentAt >= heartbeat) {
                send(SseEmitter.event().comment(comment));
            }
        }
        return false;
    }
}
