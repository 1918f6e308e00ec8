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

/** Functions of a demo: a clock that can be set, and a mailbox that receives all mails. */
@Client(id = "igf")
public interface DemoApi {

    /**
     * A new time. Give exactly one member.
     *
     * @param forward ISO-8601 duration, as {@code P3D}
     */
    @Serdeable
    record Clock(@Nullable Instant now, @Nullable String forward) {}

    /** The current time of all services. */
    @Serdeable
    record Time(Instant now) {}

    /** A mail as sent. */
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

    /**
     * Lists mails, the newest first.
     *
     * @param to part of the recipient's address; null for all
     */
    @Get("/mailbox{?to}")
    Page<Mail> mails(@Nullable @QueryValue String to);
}
