package igf.client.reach;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;

/** Mails that were made, for the secretariat; each read is recorded. */
@Client(id = "igf", path = "/api/v1/messages")
public interface MessageApi {

    /**
     * A mail.
     *
     * @param state HELD, QUEUED, SENT, FAILED, DISCARDED
     * @param cause type of the event that it tells of
     * @param about a proposal, session or registration id
     */
    @Serdeable
    record Message(
            String id,
            String state,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String cause,
            @Nullable String about) {}

    @Get("{?state,about,limit,cursor}")
    Page<Message> list(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String about,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor);

    @Get("/{id}")
    Message read(String id);

    @Post("/{id}/release")
    HttpResponse<?> release(String id);

    @Post("/{id}/discard")
    HttpResponse<?> discard(String id);
}
