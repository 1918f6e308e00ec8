package igf.client.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** Signing in by a mailed link, for people without an account. */
@Client(id = "igf", path = "/api/v1/links")
public interface LinkApi {

    /** @param purpose ME, or SUBMIT to own drafts too */
    @Serdeable
    record Wanted(String email, String purpose) {}

    /** @param address masked */
    @Serdeable
    record Link(String purpose, String address, Instant expiresAt) {}

    /** @param token a bearer that every call takes: see {@link igf.client.IgfClient#withCredential} */
    @Serdeable
    record SignedIn(String token, Instant expiresAt, List<String> scopes) {}

    /** Answers the same whether or not the address is known. */
    @Post
    HttpResponse<?> ask(@Body Wanted wanted);

    @Get("/{token}")
    Link look(String token);

    /** Uses the link up. */
    @Post("/{token}")
    SignedIn signIn(String token);
}
