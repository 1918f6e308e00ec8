package igf.console.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.api.report.ReportShown;
import igf.console.page.Edition;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads released programmes without credentials and caches each for five seconds, so that a removed name disappears
 * within five seconds.
 */
@Component
public class ProgrammeReader {

    private static final int MAX_CACHED = 200;
    private static final Duration CACHED = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Gateway gateway;
    private final Cache<String, Programme> cache = Caffeine.newBuilder()
            .expireAfterWrite(CACHED)
            .maximumSize(MAX_CACHED)
            .build();
    private final Cache<String, List<ReportShown.Version>> reports = Caffeine.newBuilder()
            .expireAfterWrite(CACHED)
            .maximumSize(MAX_CACHED)
            .build();

    private final Cache<String, JsonNode> changes = Caffeine.newBuilder()
            .expireAfterWrite(CACHED)
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
        return cache.get(key(edition, asOf), _ -> fetch(edition, asOf));
    }

    private static String key(String edition, @Nullable Instant asOf) {
        return edition + "@" + asOf;
    }

    /**
     * Returns the numbers of sessions by day in the edition's time zone, in order. It is empty before the first
     * release, and while the service does not respond.
     */
    public Map<String, Integer> countByDay(Edition edition) {
        Programme programme = cache.getIfPresent(key(edition.id(), null));
        if (programme == null) {
            Optional<Reply> reply =
                    read(Service.SCHEDULING, "/api/v1/editions/" + edition.id() + "/sessions?limit=1000");
            if (reply.isEmpty()) {
                return Map.of();
            }
            programme = toProgramme(edition.id(), reply.get());
            cache.put(key(edition.id(), null), programme);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        programme
                .days(Programme.Filter.NONE, edition.zone())
                .forEach(day -> counts.put(day.date(), day.sessions().size()));
        return counts;
    }

    /** Returns the latest published version of a session's report; none while the service does not respond. */
    List<ReportShown.Version> reports(Session session) {
        return reports.get(
                session.id(),
                id -> read(Service.PARTICIPATION, "/api/v1/sessions/" + id + "/report").stream()
                        .flatMap(reply -> reply.bodyAs(ReportShown.class).versions().reversed().stream())
                        .limit(1)
                        .toList());
    }

    /**
     * Returns how a session differs from the first release; nothing while the service does not respond.
     *
     * @param programme the current one
     */
    List<SessionChange> changes(Edition edition, Programme programme, int number) {
        if (programme.release() < 2) {
            return List.of();
        }
        JsonNode all = changes.get(
                edition.id(),
                id -> read(Service.SCHEDULING, "/api/v1/editions/" + id + "/programme/changes?from=1")
                        .map(Reply::body)
                        .orElseGet(() -> JsonMapper.shared().missingNode()));
        return SessionChange.of(all, number, programme, edition);
    }

    /** Reads a resource without credentials; empty unless the service responds with success in time. */
    private Optional<Reply> read(Service service, String path) {
        return Optional.ofNullable(gateway.getAll(List.of(service), path, new HttpHeaders(), TIMEOUT)
                        .get(service))
                .filter(Reply::isSuccess);
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
            return Programme.EMPTY;
        }
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        return toProgramme(edition, reply);
    }

    private Programme toProgramme(String edition, Reply reply) {
        JsonNode items = reply.body().path("items");
        int release = items.valueStream()
                .mapToInt(session -> session.path("release").asInt(0))
                .max()
                .orElse(0);
        return Programme.of(items.valueStream().map(Session::of), release).withName(findName(edition, release));
    }

    /** Returns the name of a release; an empty one if it has none, and while the service does not respond. */
    private String findName(String edition, int release) {
        return release == 0
                ? ""
                : read(Service.SCHEDULING, "/api/v1/editions/" + edition + "/releases?limit=1000").stream()
                        .flatMap(reply -> reply.body().path("items").valueStream())
                        .filter(head -> head.path("number").asInt(0) == release)
                        .map(head -> head.path("name").asString(""))
                        .findFirst()
                        .orElse("");
    }
}
