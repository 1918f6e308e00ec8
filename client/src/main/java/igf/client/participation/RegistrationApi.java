package igf.client.participation;

import igf.api.person.PersonMe;
import igf.api.registration.RegistrationForm;
import igf.api.registration.RegistrationRegistered;
import igf.api.registration.ShownRegistration;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;

/** Registering, by a tool or by somebody who has proven the address, and own data. */
@Client(id = "igf", path = "/api/v1")
public interface RegistrationApi {

    @Post("/editions/{edition}/registrations")
    RegistrationRegistered register(String edition, @Body RegistrationForm registration);

    /** For anybody: a link is mailed to the address, by which its owner registers. The answer tells nothing else. */
    @Post("/editions/{edition}/registrations")
    HttpResponse<?> ask(String edition, @Body RegistrationForm registration);

    @Get("/registrations/{id}")
    ShownRegistration read(String id);

    @Delete("/registrations/{id}")
    HttpResponse<?> cancel(String id);

    /** Own data of whoever calls. */
    @Get("/people/me")
    PersonMe me();
}
