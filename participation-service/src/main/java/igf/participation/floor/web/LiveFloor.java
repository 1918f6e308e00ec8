package igf.participation.floor.web;

import igf.platform.web.Caller;
import igf.platform.web.access.StreamCredential;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the whole queue each time that it has changed, to each listener on a virtual thread. Ends by itself after some minutes,
 * or when the listener may not look any more; a listener comes back and is asked again who it is. Stops before the web server
 * does, which would wait for it.
 */
@Component
class LiveFloor implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final FloorReader reader;
    private final OnTheFloor onTheFloor;
    private final Set<Thread> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveFloor(FloorReader reader, OnTheFloor onTheFloor) {
        this.reader = reader;
        this.onTheFloor = onTheFloor;
    }

    SseEmitter follow(UUID session, Caller caller, StreamCredential credential) {
        var emitter = new SseEmitter(0L);
        var thread = Thread.ofVirtual().name("live-floor").unstarted(() -> run(emitter, session, caller, credential));
        emitter.onCompletion(thread::interrupt);
        emitter.onError(failure -> thread.interrupt());
        followers.add(thread);
        thread.start();
        return emitter;
    }

    private void run(SseEmitter emitter, UUID session, Caller caller, StreamCredential credential) {
        try {
            send(emitter, session, caller, credential);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The listener has left, or this service is going: it comes back and is sent the queue as it is then.
            emitter.complete();
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        } finally {
            followers.remove(Thread.currentThread());
        }
    }

    private void send(SseEmitter emitter, UUID session, Caller caller, StreamCredential credential) throws IOException {
        var end = System.nanoTime() + LONGEST.toNanos();
        var sentAt = System.nanoTime();
        var sent = Long.MIN_VALUE;
        while (running
                && !Thread.currentThread().isInterrupted()
                && System.nanoTime() < end
                && credential.isAccepted()) {
            var queue = reader.read(session, caller);
            if (queue.version() != sent) {
                if (!onTheFloor.may(caller, session)) {
                    return;
                }
                emitter.send(SseEmitter.event()
                        .id(Long.toString(queue.version()))
                        .name("floor")
                        .data(queue.shown(), MediaType.APPLICATION_JSON));
                sent = queue.version();
                sentAt = System.nanoTime();
            } else if (System.nanoTime() - sentAt > HEARTBEAT_NANOS) {
                emitter.send(SseEmitter.event().comment("still here"));
                sentAt = System.nanoTime();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        followers.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
