package igf.client.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/** Registering, by anybody or by a tool, and own data. */
@Client(id = "igf", path = "/api/v1")
public interface RegistrationApi {

    @Post("/editions/{edition}/registrations")
    Registration register(String edition, @Body Registration.New registration);

    @Get("/registrations/{id}")
    Registration read(String id);

    @Delete("/registrations/{id}")
    HttpResponse<?> cancel(String id);

    /** Own data of whoever calls. */
    @Get("/people/me")
    Map<String, Object> me();
}
