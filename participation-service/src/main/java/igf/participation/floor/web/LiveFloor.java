package igf.participation.floor.web;

import igf.participation.floor.FloorQueries;
import igf.participation.identity.LinkedIds;
import igf.platform.web.Caller;
import igf.platform.web.access.StreamCredential;
import igf.platform.web.stream.LiveStream;
import igf.platform.web.stream.LiveStreams;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams a floor: the whole queue after each change. A stream ends after some minutes, or when the listener may no
 * longer read the floor. The client then connects again and is authenticated again.
 */
@Component
class LiveFloor {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Short, because the stream of a reloaded page counts against the limit until a heartbeat fails. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final LiveStreams streams;
    private final FloorNews news;
    private final FloorQueries queries;
    private final FloorReader reader;
    private final OnTheFloor onTheFloor;
    private final LinkedIds links;

    LiveFloor(
            LiveStreams streams,
            FloorNews news,
            FloorQueries queries,
            FloorReader reader,
            OnTheFloor onTheFloor,
            LinkedIds links) {
        this.streams = streams;
        this.news = news;
        this.queries = queries;
        this.reader = reader;
        this.onTheFloor = onTheFloor;
        this.links = links;
    }

    SseEmitter follow(UUID session, Caller caller, StreamCredential credential) {
        return streams.open(human(caller), LONGEST, HEARTBEAT, credential::isAccepted, stream -> {
            var floor = news.enter(session);
            try {
                send(stream, floor, session, caller);
            } finally {
                news.leave(session);
            }
        });
    }

    /** Counts streams by human, over all linked ids. */
    private @Nullable UUID human(Caller caller) {
        var person = LiveStreams.person(caller);
        return person == null ? null : Collections.min(links.linked(person));
    }

    private void send(LiveStream stream, FloorNews.Followed floor, UUID session, Caller caller)
            throws IOException, InterruptedException {
        var sent = Long.MIN_VALUE;
        var queue = queries.queue(session);
        while (true) {
            var seen = floor.news().count();
            queue = floor.latest(queue);
            if (queue.version() != sent) {
                if (!onTheFloor.may(caller, session)) {
                    return;
                }
                stream.send(SseEmitter.event()
                        .id(Long.toString(queue.version()))
                        .name("floor")
                        .data(reader.show(queue, session, caller), MediaType.APPLICATION_JSON));
                sent = queue.version();
            }
            if (!stream.await(floor.news(), seen, "still here")) {
                return;
            }
        }
    }
}
