package igf.platform.web.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An open stream, for the one thread that sends over it. */
public final class LiveStream {

    /** The longest time between two checks of the stream. */
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);

    private final SseEmitter emitter = new SseEmitter(0L);
    private final @Nullable UUID person;
    private final BooleanSupplier isAccepted;
    private final long heartbeat;
    private final long end;
    private long sentAt = System.nanoTime();

    LiveStream(@Nullable UUID person, Duration maxDuration, Duration heartbeat, BooleanSupplier accepted) {
        this.person = person;
        this.isAccepted = accepted;
        this.heartbeat = heartbeat.toNanos();
        this.end = sentAt + maxDuration.toNanos();
    }

    SseEmitter emitter() {
        return emitter;
    }

    @Nullable
    UUID person() {
        return person;
    }

    /**
     * Returns false when the stream's time is up, its listener has left or may no longer listen, or the service stops.
     */
    public boolean isOpen() {
        return !Thread.currentThread().isInterrupted() && System.nanoTime() - end < 0 && isAccepted.getAsBoolean();
    }

    /** @throws IOException if the listener has left */
    public void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        sentAt = System.nanoTime();
    }

    /**
     * Waits for a signal. Sends a comment after each heartbeat without one: listeners see that the stream is alive, and
     * a listener who has left is detected.
     *
     * @param seen number of signals before the source was read last
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
