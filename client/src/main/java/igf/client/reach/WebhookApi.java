package igf.client.reach;

import igf.api.webhook.DeliveryFrom;
import igf.api.webhook.DeliveryTested;
import igf.api.webhook.WebhookBody;
import igf.api.webhook.WebhookCreated;
import igf.api.webhook.WebhookShown;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** The feed, pushed to a URL and signed as Standard Webhooks specifies. */
@Client(id = "igf", path = "/api/v1/webhooks")
public interface WebhookApi {

    /**
     * A delivery attempt.
     *
     * @param attempt number over all webhooks, increasing
     * @param id the same for each attempt to deliver an event
     * @param event the event's id
     * @param position the event's position in the feed, decimal digits
     * @param status HTTP status; null without a response
     * @param error a code; null if it was delivered
     * @param setAside whether the event was set aside after this attempt, because it was rejected permanently
     * @param nextAttemptAt when the event is retried; null if it is not retried, or was retried
     */
    @Serdeable
    record Delivery(
            long attempt,
            String id,
            String event,
            String type,
            String position,
            Instant at,
            @Nullable Integer status,
            @Nullable String error,
            boolean delivered,
            boolean setAside,
            @Nullable Instant nextAttemptAt) {}

    @Post
    WebhookCreated subscribe(@Body WebhookBody webhook);

    @Get
    Page<WebhookShown> list();

    @Get("/{id}")
    WebhookShown read(String id);

    @Post("/{id}/pause")
    HttpResponse<?> pause(String id);

    /** Delivers all events since the pause, in order. */
    @Post("/{id}/resume")
    HttpResponse<?> resume(String id);

    @Delete("/{id}")
    HttpResponse<?> unsubscribe(String id);

    @Post("/{id}/test")
    DeliveryTested test(String id);

    /** Lists deliveries, the newest first. */
    @Get("/{id}/deliveries")
    Page<Delivery> deliveries(String id);

    @Post("/{id}/replay")
    HttpResponse<?> replay(String id, @Body DeliveryFrom from);
}
