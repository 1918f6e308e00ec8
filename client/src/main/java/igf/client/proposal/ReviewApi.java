package igf.client.proposal;

import igf.api.review.AssignedProposal;
import igf.api.review.AssignedRow;
import igf.api.review.RecusalBody;
import igf.api.review.ReviewBody;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;

/** Reviews by members of the MAG, who do not see the identity of proposers. */
@Client(id = "igf", path = "/api/v1")
public interface ReviewApi {

    @Get("/reviews/assigned{?edition,limit}")
    Page<AssignedRow> assigned(@QueryValue String edition, @Nullable @QueryValue Integer limit);

    /** Reads an assigned proposal, without the identity of proposers. */
    @Get("/reviews/assigned/{proposalId}")
    AssignedProposal read(String proposalId);

    /** Gives the caller's review; a later one replaces it. */
    @Put("/proposals/{id}/reviews/mine")
    HttpResponse<?> review(String id, @Body ReviewBody review);

    @Post("/proposals/{id}/recusals")
    HttpResponse<?> recuse(String id, @Body RecusalBody recusal);
}
