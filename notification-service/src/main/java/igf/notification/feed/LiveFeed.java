package igf.notification.feed;

import igf.platform.log.LogToken;
import igf.platform.web.Caller;
import igf.platform.web.access.StreamCredential;
import igf.platform.web.stream.LiveStream;
import igf.platform.web.stream.LiveStreams;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams the feed. A stream ends after half an hour; the client reconnects with {@code Last-Event-ID} and misses
 * nothing.
 */
@Component
class LiveFeed {

    private static final Duration MAX_DURATION = Duration.ofMinutes(30);
    private static final int BATCH = 200;

    private final LiveStreams streams;
    private final FeedWatcher watcher;
    private final FeedPages pages;
    private final Duration heartbeat;

    LiveFeed(
            LiveStreams streams,
            FeedWatcher watcher,
            FeedPages pages,
            @Value("${igf.feed.heartbeat}") Duration heartbeat) {
        this.streams = streams;
        this.watcher = watcher;
        this.pages = pages;
        this.heartbeat = heartbeat;
    }

    SseEmitter follow(Caller caller, StreamCredential credential, LogToken after, FeedPages.FeedFilter filter) {
        return streams.open(
                LiveStreams.limitedPerson(caller), MAX_DURATION, heartbeat, credential::isAccepted, stream -> {
                    watcher.addReader();
                    try {
                        send(stream, after, filter);
                    } finally {
                        watcher.removeReader();
                    }
                });
    }

    private void send(LiveStream stream, LogToken after, FeedPages.FeedFilter filter)
            throws IOException, InterruptedException {
        var position = after;
        stream.send(SseEmitter.event().comment("from " + after.positionNumber()).reconnectTime(1000));
        while (stream.isOpen()) {
            var seen = watcher.signal().count();
            var slice = pages.read(position, filter, BATCH);
            position = slice.lastPosition();
            for (var item : slice.items()) {
                stream.send(SseEmitter.event()
                        .id(item.position())
                        .name(item.type())
                        .data(FeedMapper.event(item), MediaType.APPLICATION_JSON));
            }
            if (!slice.hasMore() && !stream.await(watcher.signal(), seen, "at " + position.positionNumber())) {
                return;
            }
        }
    }
}
