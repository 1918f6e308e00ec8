package igf.platform.web.stream;

import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream, as the thread that sends over it sees it. */
public final class LiveStream {

    /** A listener who has left is noticed by what is sent in vain. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final SseEmitter emitter = new SseEmitter(0L);
    private final String holder;
    private final long heartbeat;
    private final long end;
    private long sentAt = System.nanoTime();

    LiveStream(String holder, Duration longest, Duration heartbeat) {
        this.holder = holder;
        this.heartbeat = heartbeat.toNanos();
        this.end = sentAt + longest.toNanos();
    }

    SseEmitter emitter() {
        return emitter;
    }

    String holder() {
        return holder;
    }

    /** Whether it may go on: its time is not up, its listener is there as far as is known, and the service does not stop. */
    public boolean isOpen() {
        return !Thread.currentThread().isInterrupted() && System.nanoTime() - end < 0;
    }

    /** @throws IOException if the listener has left */
    public void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        sentAt = System.nanoTime();
    }

    /**
     * Waits for news. Sends a comment from time to time, so that whoever listens knows that the stream lives.
     *
     * @param seen count of the news that were there when it was looked last
     * @return false if the stream has to end
     */
    public boolean await(News news, long seen, String comment) throws IOException, InterruptedException {
        while (isOpen()) {
            var quiet = System.nanoTime() - sentAt;
            var wait = Duration.ofNanos(Math.clamp(heartbeat - quiet, 0, ROUND.toNanos()));
            if (news.await(seen, wait.toMillis() + 1)) {
                return true;
            }
            if (System.nanoTime() - sentAt >= heartbeat) {
                send(SseEmitter.event().comment(comment));
            }
        }
        return false;
    }
}
