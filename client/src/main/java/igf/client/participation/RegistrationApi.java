package igf.client.participation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Registering, by a tool or by somebody who has proven the address, and own data. */
@Client(id = "igf", path = "/api/v1")
public interface RegistrationApi {

    /**
     * What somebody has registered for.
     *
     * @param id that of the newest registration, null without one
     * @param registrations by edition
     */
    @Serdeable
    record Me(@Nullable String id, List<Registration.Kept> registrations) {}

    @Post("/editions/{edition}/registrations")
    Registration register(String edition, @Body Registration.New registration);

    /** For anybody: a link is mailed to the address, by which its owner registers. The answer tells nothing else. */
    @Post("/editions/{edition}/registrations")
    HttpResponse<?> ask(String edition, @Body Registration.New registration);

    @Get("/registrations/{id}")
    Registration read(String id);

    @Delete("/registrations/{id}")
    HttpResponse<?> cancel(String id);

    /** Own data of whoever calls. */
    @Get("/people/me")
    Me me();
}
