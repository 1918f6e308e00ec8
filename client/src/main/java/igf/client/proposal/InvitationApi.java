package igf.client.proposal;

import igf.api.availability.AvailabilityBody;
import igf.api.availability.AvailabilityShown;
import igf.api.invitation.InvitationAnswerBody;
import igf.api.invitation.InvitationShown;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.client.annotation.Client;

/** Answers to invitations. The token from the mail is the credential. */
@Client(id = "igf", path = "/api/v1/invitations")
public interface InvitationApi {

    /** Answers an invitation. A second answer replaces the first. */
    @Post("/{token}/answer")
    InvitationShown answer(String token, @Body InvitationAnswerBody answer);

    /** Reads when the invited person can come. */
    @Get("/{token}/availability")
    AvailabilityShown availability(String token);

    /** States when the invited person can come. */
    @Put("/{token}/availability")
    AvailabilityShown stateAvailability(String token, @Body AvailabilityBody availability);
}
