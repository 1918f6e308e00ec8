package igf.client.proposal;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** What a member of the MAG sees and says; nothing here tells who proposes. */
@Client(id = "igf", path = "/api/v1")
public interface ReviewApi {

    /** A proposal to be reviewed. @param review own review so far, null before the first */
    @Serdeable
    record Assigned(
            String proposalId,
            int number,
            String title,
            List<Edition.Criterion> criteria,
            @Nullable Map<String, Object> review) {}

    /** @param scores criterion's id to 1…5 @param mergeWith ids of proposals that should join, or null */
    @Serdeable
    record Review(
            Map<String, Integer> scores,
            @Nullable List<String> reasons,
            @Nullable String comment,
            @Nullable Object mergeWith) {}

    /** @param reason why the reviewer stands back */
    @Serdeable
    record Recusal(@Nullable String reason) {}

    @Get("/reviews/assigned{?edition,limit}")
    Page<Assigned> assigned(@QueryValue String edition, @Nullable @QueryValue Integer limit);

    /** One of them, without any identity. */
    @Get("/reviews/assigned/{proposalId}")
    Map<String, Object> read(String proposalId);

    /** Own review; a later one replaces it. */
    @Put("/proposals/{id}/reviews/mine")
    HttpResponse<?> review(String id, @Body Review review);

    @Post("/proposals/{id}/recusals")
    HttpResponse<?> recuse(String id, @Body Recusal recusal);
}
