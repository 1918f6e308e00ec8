package igf.client.operation;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;

/** Administers the running system; requires scope {@code admin}. */
@Client(id = "igf", path = "/api/v1")
public interface AdminApi {

    /**
     * A read model.
     *
     * @param lag number of events not applied yet
     * @param hash hash of all its documents at {@code position}
     */
    @Serdeable
    record Projection(
            String service,
            String name,
            String position,
            String head,
            long lag,
            boolean rebuilding,
            long deadLetters,
            @Nullable String hash) {}

    @Serdeable
    record Reason(String reason) {}

    /** @param status pending, running, succeeded, failed, cancelled */
    @Serdeable
    record Operation(
            String status,
            @Nullable Progress progress,
            @Nullable Object result,
            @Nullable Object errors) {}

    @Serdeable
    record Progress(long done, @Nullable Long total) {}

    /**
     * An event or message that could not be handled.
     *
     * @param id id with the prefix {@code reaction-}, {@code view-} or {@code inbox-}
     * @param where the component that could not handle it
     * @param subject stream or subject of the event
     */
    @Serdeable
    record DeadLetter(String id, String where, String subject, String cause) {}

    @Get("/admin/projections")
    Page<Projection> projections();

    /**
     * Rebuilds a read model; the current one answers requests until then. {@code Location} has the URL of the
     * operation.
     */
    @Post("/admin/projections/{service}/{name}/rebuild")
    HttpResponse<?> rebuild(String service, String name, @Body Reason reason);

    @Get("/admin/dead-letters")
    Page<DeadLetter> deadLetters();

    @Post("/admin/dead-letters/{id}/retry")
    HttpResponse<?> retry(String id);

    @Post("/admin/dead-letters/{id}/discard")
    HttpResponse<?> discard(String id);

    @Get("/operations/{id}")
    Operation operation(String id);

    @Delete("/operations/{id}")
    HttpResponse<?> cancel(String id);
}
