package igf.client.reach;

import igf.api.message.MessageRow;
import igf.api.message.MessageSearch;
import igf.api.message.MessageWhole;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;

/** Mails, for the secretariat; each access is recorded. */
@Client(id = "igf", path = "/api/v1/messages")
public interface MessageApi {

    @Get("{?state,about,limit,cursor}")
    Page<MessageRow> list(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String about,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor);

    @Post("/search")
    Page<MessageRow> search(@Body MessageSearch search);

    @Get("/{id}")
    MessageWhole read(String id);

    @Post("/{id}/release")
    HttpResponse<?> release(String id);

    @Post("/{id}/discard")
    HttpResponse<?> discard(String id);
}
