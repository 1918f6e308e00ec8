package igf.client.reach;

import igf.api.feed.FeedEvent;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.sse.Event;
import org.reactivestreams.Publisher;

/** All public events in order. Events of a subject are in their order, and a cause comes before its effects. */
@Client(id = "igf", path = "/api/v1/feed")
public interface FeedApi {

    /**
     * @param after position after which to read, {@code 0} for the beginning
     * @param types comma-separated
     */
    @Get("{?after,limit,types,edition}")
    Page<FeedEvent> read(
            @QueryValue String after,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String types,
            @Nullable @QueryValue String edition);

    /** Follows the feed live from a position, until cancelled. */
    @Get("{?after,types,edition}")
    @Consumes("text/event-stream")
    Publisher<Event<FeedEvent>> follow(
            @QueryValue String after, @Nullable @QueryValue String types, @Nullable @QueryValue String edition);
}
