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

/** Registrations by programs or by people with a verified address, and the caller's own data. */
@Client(id = "igf", path = "/api/v1")
public interface RegistrationApi {

    @Post("/editions/{edition}/registrations")
    RegistrationRegistered register(String edition, @Body RegistrationForm registration);

    /**
     * Mails a link with which the owner of the address registers; requires no credential. The response does not reveal
     * whether the address is known.
     */
    @Post("/editions/{edition}/registrations")
    HttpResponse<?> requestRegistration(String edition, @Body RegistrationForm registration);

    @Get("/registrations/{id}")
    ShownRegistration read(String id);

    @Delete("/registrations/{id}")
    HttpResponse<?> cancel(String id);

    /** Reads the caller's own data. */
    @Get("/people/me")
    PersonMe readMe();
}
