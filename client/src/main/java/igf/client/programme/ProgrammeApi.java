package igf.client.programme;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;

/** The programme: worked on by the secretariat, read by all as released. */
@Client(id = "igf", path = "/api/v1")
public interface ProgrammeApi {

    @Put("/editions/{edition}/rooms/{room}")
    Venue.NamedRoom room(String edition, String room, @Body Venue.Room body);

    @Get("/editions/{edition}/rooms")
    Page<Venue.NamedRoom> rooms(String edition);

    @Put("/editions/{edition}/grid")
    Venue.Grid grid(String edition, @Body Venue.Grid grid);

    @Get("/editions/{edition}/grid")
    Venue.Grid grid(String edition);

    @Get("/editions/{edition}/sessions{?state,limit,cursor}")
    Page<Session> sessions(
            String edition,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor);

    /** With the session's {@link igf.client.Etag}, which counts the session's own changes. */
    @Get("/sessions/{id}")
    HttpResponse<Session> session(String id);

    /** A room and a slot; a room or a person taken twice is refused with 409 and every clash. */
    @Put("/sessions/{id}/placement")
    HttpResponse<Session> place(String id, @Header("If-Match") String etag, @Body Session.Place place);

    @Delete("/sessions/{id}/placement")
    HttpResponse<Session> unplace(String id, @Header("If-Match") String etag);

    @Post("/editions/{edition}/releases")
    Release release(String edition, @Body Release.Note note);

    @Get("/editions/{edition}/releases")
    Page<Release.Head> releases(String edition);

    @Get("/editions/{edition}/releases/{number}/changes{?since}")
    Release.Changes changes(String edition, int number, @Nullable @QueryValue Integer since);
}
