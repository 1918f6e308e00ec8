package igf.client.participation;

import igf.api.floor.Floor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;

/** The queue of people who request the floor, in the room and online. */
@Client(id = "igf", path = "/api/v1/sessions")
public interface FloorApi {

    @Get("/{session}/floor")
    Floor.Queue queue(String session);

    @Delete("/{session}/floor/{request}")
    HttpResponse<?> withdraw(String session, String request);

    @Post("/{session}/floor")
    Floor.Place requestFloor(String session, @Body Floor.NewRequest request);

    @Post("/{session}/floor/{request}/grant")
    Floor.Place grant(String session, String request);

    /** Revokes a grant. The request returns to its place in the queue. */
    @Delete("/{session}/floor/{request}/grant")
    Floor.Place revokeGrant(String session, String request);

    /** Dismisses a waiting request. */
    @Post("/{session}/floor/{request}/dismissal")
    HttpResponse<?> dismiss(String session, String request);

    @Post("/{session}/floor/{request}/done")
    Floor.Place finish(String session, String request);
}
