package igf.client.proposal;

import igf.api.proposal.ContentBody;
import igf.api.proposal.ProposalShown;
import igf.api.proposal.SubmissionShown;
import igf.api.roster.RosterBody;
import igf.api.roster.RosterEntryShown;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/** Proposals, for their organizers and the secretariat. Responses have the proposal's {@link igf.client.Etag}. */
@Client(id = "igf", path = "/api/v1")
public interface ProposalApi {

    @Post("/editions/{edition}/proposals")
    HttpResponse<ProposalShown> draft(String edition, @Body ContentBody draft);

    /** Creates a draft from the text of a page. Accepts any text of at most 500,000 bytes. */
    @Post(value = "/editions/{edition}/proposals", produces = MediaType.TEXT_PLAIN)
    HttpResponse<ProposalShown> draftFromText(String edition, @Body String text);

    @Get("/editions/{edition}/proposals{?state,limit,cursor}")
    Page<ProposalShown> list(
            String edition,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor);

    @Get("/proposals/{id}")
    HttpResponse<ProposalShown> read(String id);

    /** @param patch a merge patch (RFC 7396): present members replace, null removes, absent members stay */
    @Patch(value = "/proposals/{id}", produces = "application/merge-patch+json")
    HttpResponse<ProposalShown> change(String id, @Header("If-Match") String etag, @Body Map<String, ?> patch);

    /** Deletes a draft that was never submitted. */
    @Delete("/proposals/{id}")
    HttpResponse<?> delete(String id);

    @Post("/proposals/{id}/roster")
    HttpResponse<RosterEntryShown> addToRoster(String id, @Header("If-Match") String etag, @Body RosterBody entry);

    /** @param patch a merge patch (RFC 7396) */
    @Patch(value = "/proposals/{id}/roster/{entry}", produces = "application/merge-patch+json")
    HttpResponse<RosterEntryShown> changeEntry(
            String id, String entry, @Header("If-Match") String etag, @Body Map<String, ?> patch);

    @Delete("/proposals/{id}/roster/{entry}")
    HttpResponse<?> removeEntry(String id, String entry, @Header("If-Match") String etag);

    @Post("/proposals/{id}/submission")
    SubmissionShown submit(String id);

    @Delete("/proposals/{id}/submission")
    ProposalShown withdraw(String id);
}
