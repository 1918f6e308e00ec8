package igf.client.operation;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What only a demo has: a clock that can be set, and a mailbox where all mails arrive. */
@Client(id = "igf")
public interface DemoApi {

    /** One of the two. @param forward ISO-8601 duration, as {@code P3D} */
    @Serdeable
    record Clock(@Nullable Instant now, @Nullable String forward) {}

    /** What time all services have now. */
    @Serdeable
    record Time(Instant now) {}

    /** A mail as it went out. */
    @Serdeable
    record Mail(
            String id,
            String from,
            String to,
            String subject,
            String date,
            @Nullable String text,
            @Nullable String html) {}

    @Put("/demo/clock")
    Time setClock(@Body Clock clock);

    /** Newest first. @param to part of the receiver's address */
    @Get("/mailbox{?to}")
    Page<Mail> mails(@Nullable @QueryValue String to);
}
