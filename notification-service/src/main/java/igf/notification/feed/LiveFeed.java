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

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int BATCH = 200;

    private final LiveStreams streams;
    private final FeedNews log;
    private final FeedPages pages;
    private final Duration heartbeat;

    LiveFeed(LiveStreams streams, FeedNews log, FeedPages pages, @Value("${igf.feed.heartbeat}") Duration heartbeat) {
        this.streams = streams;
        this.log = log;
        this.pages = pages;
        this.heartbeat = heartbeat;
    }

    SseEmitter follow(Caller caller, StreamCredential credential, LogToken after, FeedPages.Wanted wanted) {
        return streams.open(LiveStreams.person(caller), LONGEST, heartbeat, credential::isAccepted, stream -> {
            log.enter();
            try {
                send(stream, after, wanted);
            } finally {
                log.leave();
            }
        });
    }

    private void send(LiveStream stream, LogToken after, FeedPages.Wanted wanted)
            throws IOException, InterruptedException {
        var place = after;
        stream.send(SseEmitter.event().comment("from " + after.positionNumber()).reconnectTime(1000));
        while (stream.isOpen()) {
            var seen = log.news().count();
            var stretch = pages.read(place, wanted, BATCH);
            place = stretch.last();
            for (var item : stretch.items()) {
                stream.send(SseEmitter.event()
                        .id(item.position())
                        .name(item.type())
                        .data(FeedMapper.event(item), MediaType.APPLICATION_JSON));
            }
            if (!stretch.more() && !stream.await(log.news(), seen, "at " + place.positionNumber())) {
                return;
            }
        }
    }
}
