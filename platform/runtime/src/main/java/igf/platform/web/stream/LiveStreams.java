package igf.platform.web.stream;

import igf.api.problem.ProblemKind;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Opens streams of server-sent events, each on a virtual thread. Limits them per person and in total, in each replica.
 * Ends them before the web server stops, because it would wait for them.
 */
public final class LiveStreams implements SmartLifecycle {

    /** A time after which the streams of disconnected clients are closed. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private final int perPerson;
    private final int total;
    private final Map<LiveStream, Thread> open = new HashMap<>();
    private volatile boolean running;

    LiveStreams(int perPerson, int total) {
        this.perPerson = perPerson;
        this.total = total;
    }

    /** Sends over a stream until it ends. */
    public interface Sender {
        void send(LiveStream stream) throws IOException, InterruptedException;
    }

    /**
     * Returns the person for whom a stream counts; null for a program, because a venue's displays may need as many
     * streams as there are rooms.
     */
    public static @Nullable UUID limitedPerson(Caller caller) {
        return caller.person();
    }

    /**
     * Opens a stream.
     *
     * @param person person for whom the stream counts; null if it counts only in total
     * @param accepted whether the client's credential is still valid; called about every two seconds
     * @throws Problem if there are too many streams of the person, or in total
     */
    public synchronized SseEmitter open(
            @Nullable UUID person, Duration maxDuration, Duration heartbeat, BooleanSupplier accepted, Sender sender) {
        if (person != null
                && open.keySet().stream()
                                .filter(stream -> person.equals(stream.person()))
                                .count()
                        >= perPerson) {
            throw Problem.tooMany(
                    RETRY_AFTER, "You have " + perPerson + " streams open here; close one, and try again later.");
        }
        if (open.size() >= total) {
            throw new Problem(ProblemKind.UNAVAILABLE, "Too many streams are open here; try again later.");
        }
        var stream = new LiveStream(person, maxDuration, heartbeat, accepted);
        var thread = Thread.ofVirtual().name("live-stream").unstarted(() -> run(stream, sender));
        stream.emitter().onCompletion(thread::interrupt);
        stream.emitter().onError(_ -> thread.interrupt());
        open.put(stream, thread);
        thread.start();
        return stream.emitter();
    }

    private void run(LiveStream stream, Sender sender) {
        try {
            sender.send(stream);
            stream.emitter().complete();
        } catch (InterruptedException | IOException | IllegalStateException gone) {
            // The client has disconnected, or this service stops; clients reconnect and continue.
            stream.emitter().complete();
        } catch (RuntimeException failure) {
            stream.emitter().completeWithError(failure);
        } finally {
            close(stream);
        }
    }

    private synchronized void close(LiveStream stream) {
        open.remove(stream);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List<Thread> ending;
        synchronized (this) {
            ending = List.copyOf(open.values());
        }
        ending.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
