package igf.console.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Reads released programmes without credentials and caches each for five seconds, so that a removed name disappears
 * within five seconds.
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
     * Returns a programme; an empty one if the edition has none.
     *
     * @param asOf time at which it was in force; null for now
     * @throws ResponseStatusException 503 if the service fails, or another status from {@link Reply#toException}
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
        Reply reply =
                gateway.send(HttpMethod.GET, gateway.api(Service.SCHEDULING).resolve(uri), new HttpHeaders(), null);
        if (reply.isNotFound()) {
            return new Programme(0, List.of());
        }
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        JsonNode items = reply.body().path("items");
        int release = items.valueStream()
                .mapToInt(session -> session.path("release").asInt(0))
                .max()
                .orElse(0);
        return Programme.of(items.valueStream().map(Session::of), release);
    }
}
