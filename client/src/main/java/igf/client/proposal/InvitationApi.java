package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;

/** Answers of invited people; who holds the token of the mail may answer. */
@Client(id = "igf", path = "/api/v1/invitations")
public interface InvitationApi {

    /**
     * An answer; a second one replaces the first.
     *
     * @param answer CONFIRM, TENTATIVE, DECLINE
     * @param attendance ONSITE, ONLINE
     */
    @Serdeable
    record Answer(String answer, @Nullable String attendance) {}

    @Post("/{token}/answer")
    HttpResponse<?> answer(String token, @Body Answer answer);
}
