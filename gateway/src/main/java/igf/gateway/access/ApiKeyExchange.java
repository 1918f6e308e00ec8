package igf.gateway.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
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
class ApiKeyExchange {

    private static final int MAX_CACHED = 10_000;
    private static final Duration EXPIRY_MARGIN = Duration.ofMinutes(1);

    private record Token(String value, Duration lifetime) {}

    private final ServiceClient serviceClient;
    private final URI tokenUri;
    private final Cache<String, Token> tokens = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfter(
                    Expiry.creating((String _, Token token) -> token.lifetime().compareTo(EXPIRY_MARGIN) > 0
                            ? token.lifetime().minus(EXPIRY_MARGIN)
                            : Duration.ZERO))
            .build();

    ApiKeyExchange(ServiceClient serviceClient, AccessProperties access) {
        this.serviceClient = serviceClient;
        this.tokenUri = URI.create(access.tokenUri());
    }

    /** Returns the token for a key, or empty if the provider does not know the key. */
    Optional<String> exchange(String key) {
        int dot = key.indexOf('.');
        // RFC 7617: the name of a client has no colon, since its secret begins after the first one.
        if (dot < 1 || key.lastIndexOf(':', dot) >= 0) {
            return Optional.empty();
        }
        String hash = hash(key);
        Token token = tokens.getIfPresent(hash);
        if (token == null) {
            token = requestToken(key.substring(0, dot), key.substring(dot + 1));
            if (token == null) {
                return Optional.empty();
            }
            tokens.put(hash, token);
        }
        return Optional.of(token.value());
    }

    private @Nullable Token requestToken(String client, String secret) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(client, secret, UTF_8);
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        ServiceResponse response =
                serviceClient.send(HttpMethod.POST, tokenUri, headers, "grant_type=client_credentials");
        if (response.status().is4xxClientError()) {
            return null;
        }
        JsonNode token = response.json();
        if (!response.isSuccess() || !token.path("access_token").isString()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        return new Token(
                token.path("access_token").asString(),
                Duration.ofSeconds(token.path("expires_in").asLong(0)));
    }

    /** Hashes a key, so that a memory dump contains no keys. */
    private static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
