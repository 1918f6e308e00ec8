package igf.client.participation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;

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

    @Post("/{session}/floor")
    Request ask(String session, @Body Ask ask);

    @Post("/{session}/floor/{request}/grant")
    Request grant(String session, String request);

    @Post("/{session}/floor/{request}/done")
    Request done(String session, String request);
}
