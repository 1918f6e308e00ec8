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

    private static final Duration MAX_DURATION = Duration.ofMinutes(10);
    /** Short, because the stream of a reloaded page counts against the limit until a heartbeat fails. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final LiveStreams streams;
    private final FloorPoller poller;
    private final FloorQueries queries;
    private final FloorReader reader;
    private final FloorAccess floorAccess;
    private final LinkedIds links;

    LiveFloor(
            LiveStreams streams,
            FloorPoller poller,
            FloorQueries queries,
            FloorReader reader,
            FloorAccess floorAccess,
            LinkedIds links) {
        this.streams = streams;
        this.poller = poller;
        this.queries = queries;
        this.reader = reader;
        this.floorAccess = floorAccess;
        this.links = links;
    }

    SseEmitter follow(UUID session, Caller caller, StreamCredential credential) {
        return streams.open(streamOwner(caller), MAX_DURATION, HEARTBEAT, credential::isAccepted, stream -> {
            var floor = poller.follow(session);
            try {
                send(stream, floor, session, caller);
            } finally {
                poller.unfollow(session);
            }
        });
    }

    /** Counts streams by human, over all linked ids. */
    private @Nullable UUID streamOwner(Caller caller) {
        var person = LiveStreams.limitedPerson(caller);
        return person == null ? null : Collections.min(links.linkedIds(person));
    }

    private void send(LiveStream stream, FloorPoller.FollowedFloor floor, UUID session, Caller caller)
            throws IOException, InterruptedException {
        var sentVersion = Long.MIN_VALUE;
        var queue = queries.queue(session);
        while (true) {
            var seen = floor.changes().count();
            queue = floor.newerOf(queue);
            if (queue.version() != sentVersion) {
                if (!floorAccess.isAllowed(caller, session)) {
                    return;
                }
                stream.send(SseEmitter.event()
                        .id(Long.toString(queue.version()))
                        .name("floor")
                        .data(reader.show(queue, session, caller), MediaType.APPLICATION_JSON));
                sentVersion = queue.version();
            }
            if (!stream.await(floor.changes(), seen, "still here")) {
                return;
            }
        }
    }
}
