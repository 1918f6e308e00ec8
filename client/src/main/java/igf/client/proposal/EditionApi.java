package igf.client.proposal;

import igf.client.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.client.annotation.Client;

@Client(id = "igf", path = "/api/v1/editions")
public interface EditionApi {

    /** Opens or changes an edition; for the secretariat. */
    @Put("/{edition}")
    Edition putEdition(String edition, @Body Edition.EditionRequest plan);

    @Get("/{edition}")
    Edition read(String edition);

    @Get
    Page<Edition> list();

    /** Sets all reviewers (the MAG) of the edition. */
    @Put("/{edition}/reviewers")
    Reviewer.ReviewerList putReviewers(String edition, @Body Reviewer.ReviewerList reviewers);
}
