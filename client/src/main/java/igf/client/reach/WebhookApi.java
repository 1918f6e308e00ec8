package igf.client.reach;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The feed, pushed to an address; signed as Standard Webhooks say. */
@Client(id = "igf", path = "/api/v1/webhooks")
public interface WebhookApi {

    /** @param from position after which deliveries begin, null for now */
    @Serdeable
    record Subscribe(
            String url, List<String> types, @Nullable String from) {}

    /** @param secret for checking signatures; shown once */
    @Serdeable
    record Webhook(
            String id,
            @Nullable String url,
            @Nullable List<String> types,
            @Nullable String secret,
            @Nullable String state) {}

    /** From which position deliveries begin again. */
    @Serdeable
    record Replay(String from) {}

    @Post
    Webhook subscribe(@Body Subscribe subscribe);

    @Get
    Page<Webhook> list();

    @Delete("/{id}")
    HttpResponse<?> unsubscribe(String id);

    @Post("/{id}/test")
    HttpResponse<?> test(String id);

    @Get("/{id}/deliveries")
    Page<Map<String, Object>> deliveries(String id);

    @Post("/{id}/replay")
    HttpResponse<?> replay(String id, @Body Replay replay);
}
