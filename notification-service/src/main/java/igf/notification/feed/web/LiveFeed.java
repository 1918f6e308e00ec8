package igf.notification.feed.web;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.Backoff;
import igf.platform.web.access.StreamCredential;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows the log for each listener: one virtual thread, woken by appends. Ends by itself after half an hour; a listener comes
 * back with {@code Last-Event-ID} and misses nothing. Stops before the web server does, which would wait for it.
 */
@Component
class LiveFeed implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int BATCH = 200;

    private final EventLog log;
    private final FeedPages pages;
    private final Duration heartbeat;
    private final Set<Thread> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveFeed(EventLog log, FeedPages pages, @Value("${igf.feed.heartbeat}") Duration heartbeat) {
        this.log = log;
        this.pages = pages;
        this.heartbeat = heartbeat;
    }

    SseEmitter follow(LogToken after, FeedPages.Wanted wanted, StreamCredential credential) {
        var emitter = new SseEmitter(0L);
        var thread = Thread.ofVirtual().name("live-feed").unstarted(() -> run(emitter, after, wanted, credential));
        emitter.onCompletion(thread::interrupt);
        emitter.onError(failure -> thread.interrupt());
        followers.add(thread);
        thread.start();
        return emitter;
    }

    private void run(SseEmitter emitter, LogToken after, FeedPages.Wanted wanted, StreamCredential credential) {
        try {
            send(emitter, after, wanted, credential);
            emitter.complete();
        } catch (InterruptedException | IOException | IllegalStateException gone) {
            // The listener has left, or this service is going: it comes back with the last id that it saw.
            emitter.complete();
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        } finally {
            followers.remove(Thread.currentThread());
        }
    }

    private void send(SseEmitter emitter, LogToken after, FeedPages.Wanted wanted, StreamCredential credential)
            throws IOException, InterruptedException {
        var patience = new Backoff(log.wakeUps());
        var end = System.nanoTime() + LONGEST.toNanos();
        var quietSince = System.nanoTime();
        var place = after;
        emitter.send(
                SseEmitter.event().comment("from " + after.positionNumber()).reconnectTime(1000));
        while (running && System.nanoTime() < end && credential.isAccepted()) {
            var stretch = pages.read(place, wanted, BATCH);
            place = stretch.last();
            for (var item : stretch.items()) {
                emitter.send(SseEmitter.event()
                        .id(item.position())
                        .name(item.type())
                        .data(FeedEvent.of(item), MediaType.APPLICATION_JSON));
                quietSince = System.nanoTime();
            }
            if (System.nanoTime() - quietSince > heartbeat.toNanos()) {
                emitter.send(SseEmitter.event().comment("at " + place.positionNumber()));
                quietSince = System.nanoTime();
            }
            if (!stretch.more()) {
                patience.pause();
            }
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
