package igf.client.participation;

import igf.api.link.LinkRequest;
import igf.api.link.SignInToken;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Signing in by a mailed link, for people without an account. */
@Client(id = "igf", path = "/api/v1/links")
public interface LinkApi {

    /** @param address masked e-mail address */
    @Serdeable
    record Link(String purpose, String address, Instant expiresAt) {}

    /** Mails a link. The response is the same whether or not the address is known. */
    @Post
    HttpResponse<?> requestLink(@Body LinkRequest request);

    @Get("/{token}")
    Link read(String token);

    /** Uses the link. The token in the response is a credential: see {@link igf.client.IgfClient#withCredential}. */
    @Post("/{token}")
    SignInToken signIn(String token);
}
