package igf.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The value of the {@code Authorization} header. */
sealed interface Access {

    /** Returns the header's value; null for an anonymous caller. May request a token from the provider. */
    @Nullable
    String header();

    /** Discards a rejected value, and returns whether a retry with a new one may succeed. */
    boolean renew();

    /** A constant value, or none. */
    record FixedHeader(@Nullable String header) implements Access {
        @Override
        public boolean renew() {
            return false;
        }
    }

    /** Requests tokens for a program's account, and a new one a minute before the old one expires. */
    final class ClientCredentials implements Access {
        private static final Duration MARGIN = Duration.ofMinutes(1);

        private final HttpClient http;
        private final String client;
        private final String secret;
        private final InstantSource clock;
        private @Nullable String header;
        private Instant validUntil = Instant.MIN;

        ClientCredentials(HttpClient http, String client, String secret, InstantSource clock) {
            this.http = http;
            this.client = client;
            this.secret = secret;
            this.clock = clock;
        }

        /** @param seconds lifetime of the token in seconds */
        @Serdeable.Deserializable
        record Token(
                @JsonProperty("access_token") String value,

                @JsonProperty("expires_in") long seconds) {}

        @Override
        public synchronized @Nullable String header() {
            if (!clock.instant().isBefore(validUntil)) {
                HttpRequest<?> request = HttpRequest.POST("/oauth2/token", "grant_type=client_credentials")
                        .basicAuth(client, secret)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
                Token token = requestToken(request);
                header = "Bearer " + token.value();
                validUntil = clock.instant().plusSeconds(token.seconds()).minus(MARGIN);
            }
            return header;
        }

        private Token requestToken(HttpRequest<?> request) {
            try {
                return http.toBlocking().retrieve(request, Argument.of(Token.class));
            } catch (HttpClientResponseException refused) {
                throw ProblemException.of(refused.getResponse());
            }
        }

        @Override
        public synchronized boolean renew() {
            validUntil = Instant.MIN;
            return true;
        }
    }
}
