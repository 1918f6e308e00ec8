package igf.client.participation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One fair queue for the room and those online. */
@Client(id = "igf", path = "/api/v1/sessions")
public interface FloorApi {

    /** @param mode ONSITE, ONLINE @param kind HAND, QUESTION */
    @Serdeable
    record Ask(
            String registrationId,
            String mode,
            String kind,
            @Nullable String text) {}

    /** @param position in the queue, null when it is no longer in it */
    @Serdeable
    record Request(String id, String state, @Nullable Integer position) {}

    /**
     * Somebody in the queue, as the caller may see it.
     *
     * @param registrationId null to whom it is not told
     * @param kind HAND, QUESTION
     * @param state WAITING, GRANTED, DONE
     * @param name null to whom it is not told
     * @param position from 1 while it waits
     * @param own whether it is the caller's
     */
    @Serdeable
    record Place(
            String id,
            @Nullable String registrationId,
            @Nullable String mode,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String text,
            String state,
            @Nullable Integer position,
            boolean own) {}

    /** @param items who speaks, then who waits as they will be served, then who is done */
    @Serdeable
    record Queue(List<Place> items) {}

    @Get("/{session}/floor")
    Queue queue(String session);

    /** Gives the place in the queue up. */
    @Delete("/{session}/floor/{request}")
    HttpResponse<?> withdraw(String session, String request);

    @Post("/{session}/floor")
    Request ask(String session, @Body Ask ask);

    @Post("/{session}/floor/{request}/grant")
    Request grant(String session, String request);

    /** Takes back a grant that was a mistake: the request waits again in its old place. */
    @Delete("/{session}/floor/{request}/grant")
    Request takeGrantBack(String session, String request);

    /** Takes down a request that waits. */
    @Post("/{session}/floor/{request}/dismissal")
    HttpResponse<?> dismiss(String session, String request);

    @Post("/{session}/floor/{request}/done")
    Request done(String session, String request);
}
