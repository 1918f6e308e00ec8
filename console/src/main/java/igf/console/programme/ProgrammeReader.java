package igf.console.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Reads released programmes without credentials and caches each for five seconds. A removed name disappears after that
 * time.
 */
@Component
class ProgrammeReader {

    private static final int MAX_CACHED = 200;

    private final Gateway gateway;
    private final Cache<String, Programme> cache = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(MAX_CACHED)
            .build();

    ProgrammeReader(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Returns a programme.
     *
     * @param asOf time at which it was in force; null for now
     * @throws ResponseStatusException 503 if the service does not answer
     */
    Programme get(String edition, @Nullable Instant asOf) {
        return cache.get(edition + "@" + asOf, _ -> fetch(edition, asOf));
    }

    private Programme fetch(String edition, @Nullable Instant asOf) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/api/v1/editions/{edition}/sessions")
                .queryParam("limit", "1000");
        if (asOf != null) {
            path.queryParam("asOf", "{asOf}");
        }
        URI uri = path.encode()
                .build(asOf == null ? Map.of("edition", edition) : Map.of("edition", edition, "asOf", asOf));
        Reply answer =
                gateway.send(HttpMethod.GET, gateway.api(Service.SCHEDULING).resolve(uri), new HttpHeaders(), null);
        if (answer.isNotFound()) {
            return new Programme(0, java.util.List.of());
        }
        if (!answer.isSuccess()) {
            throw answer.toException();
        }
        JsonNode items = answer.body().path("items");
        int release = items.valueStream()
                .mapToInt(one -> one.path("release").asInt(0))
                .max()
                .orElse(0);
        return Programme.of(items.valueStream().map(Session::of), release);
    }
}
