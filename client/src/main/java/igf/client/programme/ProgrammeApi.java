package igf.client.programme;

import igf.api.programme.FreezeBody;
import igf.api.programme.PinBody;
import igf.api.programme.PlacementBody;
import igf.api.programme.SessionBody;
import igf.api.programme.SessionPatch;
import igf.api.programme.ShownFreeze;
import igf.api.release.ReleaseBody;
import igf.api.release.ReleaseChanges;
import igf.api.release.ReleaseShown;
import igf.api.release.ReleasesHead;
import igf.api.roster.SessionPersonBody;
import igf.api.roster.SessionPersonShown;
import igf.api.roster.SessionRosterShown;
import igf.api.venue.GridBody;
import igf.api.venue.GridShiftBody;
import igf.api.venue.GridShown;
import igf.api.venue.RoomBody;
import igf.api.venue.RoomListed;
import igf.api.venue.RoomShown;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/** The programme: the working state for the secretariat, the released state for everyone. */
@Client(id = "igf", path = "/api/v1")
public interface ProgrammeApi {

    @Put("/editions/{edition}/rooms/{room}")
    RoomShown putRoom(String edition, String room, @Body RoomBody body);

    /** Removes a room. The API rejects it with 409 while sessions are placed there, and names them. */
    @Delete("/editions/{edition}/rooms/{room}")
    HttpResponse<?> deleteRoom(String edition, String room);

    @Get("/editions/{edition}/rooms")
    Page<RoomListed> rooms(String edition);

    @Put("/editions/{edition}/grid")
    GridShown putGrid(String edition, @Body GridBody grid);

    /** Moves the grid and all placed sessions by a number of days. */
    @Post("/editions/{edition}/grid/shift")
    GridShown shiftGrid(String edition, @Body GridShiftBody shift);

    @Get("/editions/{edition}/grid")
    GridShown readGrid(String edition);

    @Get("/editions/{edition}/sessions{?state,limit,cursor}")
    Page<Session> sessions(
            String edition,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor);

    /** Reads a session. The response has the session's {@link igf.client.Etag}. */
    @Get("/sessions/{id}")
    HttpResponse<Session> session(String id);

    /** Adds a session without a proposal, such as an opening or a break. */
    @Post("/editions/{edition}/sessions")
    HttpResponse<Session> addSession(String edition, @Body SessionBody session);

    /** Changes a session without a proposal; members that are null stay as they are. */
    @Patch("/sessions/{id}")
    HttpResponse<Session> editSession(String id, @Header("If-Match") String etag, @Body SessionPatch changes);

    /** Removes a session without a proposal, or cancels it once it was released; then the API requires a reason. */
    @Delete("/sessions/{id}{?reason}")
    HttpResponse<?> deleteSession(String id, @Header("If-Match") String etag, @Nullable @QueryValue String reason);

    /** Reads the people of a session, with their addresses and answers. */
    @Get("/sessions/{id}/roster")
    HttpResponse<SessionRosterShown> roster(String id);

    /** Lists a person on the roster of a session without a proposal; they are invited by mail. */
    @Post("/sessions/{id}/roster")
    HttpResponse<SessionPersonShown> addPerson(
            String id, @Header("If-Match") String etag, @Body SessionPersonBody person);

    /** @param patch a merge patch (RFC 7396) */
    @Patch(value = "/sessions/{id}/roster/{entry}", produces = "application/merge-patch+json")
    HttpResponse<SessionPersonShown> changePerson(
            String id, String entry, @Header("If-Match") String etag, @Body Map<String, ?> patch);

    @Delete("/sessions/{id}/roster/{entry}")
    HttpResponse<?> removePerson(String id, String entry, @Header("If-Match") String etag);

    /** Places a session. The API rejects a double-booked room or person with 409 and all clashes. */
    @Put("/sessions/{id}/placement")
    HttpResponse<Session> place(String id, @Header("If-Match") String etag, @Body PlacementBody place);

    @Delete("/sessions/{id}/placement")
    HttpResponse<Session> unplace(String id, @Header("If-Match") String etag);

    /** Keeps plans from moving a placed session. */
    @Put("/sessions/{id}/pin")
    HttpResponse<Session> pin(String id, @Header("If-Match") String etag, @Body PinBody pin);

    @Delete("/sessions/{id}/pin")
    HttpResponse<Session> unpin(String id, @Header("If-Match") String etag);

    /** Freezes the programme, so that changes of places need a reason, or lifts its freeze. */
    @Put("/editions/{edition}/programme/freeze")
    ShownFreeze freeze(String edition, @Body FreezeBody freeze);

    @Get("/editions/{edition}/programme/freeze")
    ShownFreeze readFreeze(String edition);

    @Post("/editions/{edition}/releases")
    ReleaseShown release(String edition, @Body ReleaseBody release);

    @Get("/editions/{edition}/releases")
    Page<ReleasesHead> releases(String edition);

    @Get("/editions/{edition}/releases/{number}/changes{?since}")
    ReleaseChanges changes(String edition, int number, @Nullable @QueryValue Integer since);
}
