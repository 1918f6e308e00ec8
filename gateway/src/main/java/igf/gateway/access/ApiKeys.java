package igf.gateway.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemKind;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Exchanges an API key {@code <client>.<secret>} for a token at the provider, and caches the token while it is valid.
 */
@Component
class ApiKeys {

    private static final int MOST_KEYS = 10_000;
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private record Token(String value, Duration life) {}

    private final ServiceClient inner;
    private final URI tokenUri;
    private final Cache<String, Token> tokens = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfter(Expiry.creating((String _, Token token) ->
                    token.life().compareTo(MARGIN) > 0 ? token.life().minus(MARGIN) : Duration.ZERO))
            .build();

    ApiKeys(ServiceClient inner, AccessProperties access) {
        this.inner = inner;
        this.tokenUri = URI.create(access.tokenUri());
    }

    /** Returns the token for a key, or nothing if the provider does not know the key. */
    Optional<String> exchange(String key) {
        int dot = key.indexOf('.');
        // RFC 7617: the name of a client has no colon, since its secret begins after the first one.
        if (dot < 1 || key.lastIndexOf(':', dot) >= 0) {
            return Optional.empty();
        }
        String kept = hash(key);
        Token token = tokens.getIfPresent(kept);
        if (token == null) {
            token = ask(key.substring(0, dot), key.substring(dot + 1));
            if (token == null) {
                return Optional.empty();
            }
            tokens.put(kept, token);
        }
        return Optional.of(token.value());
    }

    private @Nullable Token ask(String client, String secret) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(client, secret, UTF_8);
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        ServiceResponse answer = inner.send(HttpMethod.POST, tokenUri, headers, "grant_type=client_credentials");
        if (answer.status().is4xxClientError()) {
            return null;
        }
        JsonNode token = answer.json();
        if (!answer.succeeded() || !token.path("access_token").isString()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        return new Token(
                token.path("access_token").asString(),
                Duration.ofSeconds(token.path("expires_in").asLong(0)));
    }

    /** Hashes a key, so that a memory dump reveals none. */
    private static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
