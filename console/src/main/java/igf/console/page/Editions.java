package igf.console.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The public editions, cached for two seconds. */
@Component
public class Editions {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Gateway gateway;
    private final LoadingCache<Boolean, ReadResult> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(_ -> read());

    Editions(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @param available whether the service has answered */
    private record ReadResult(List<Edition> all, boolean available) {}

    /** Returns the editions, latest first; none while the service is unavailable. */
    public List<Edition> all() {
        return cache.get(true).all();
    }

    /** Returns the edition that takes place now or next; if all have ended, the last one. */
    public Optional<Edition> current() {
        return current(all(), CLOCK.instant());
    }

    /** @param latestFirst all editions */
    static Optional<Edition> current(List<Edition> latestFirst, Instant now) {
        return latestFirst.reversed().stream()
                .filter(edition -> !edition.isOver(now))
                .findFirst()
                .or(() -> latestFirst.stream().findFirst());
    }

    /** Whether the service responded to the last read. */
    public boolean isAvailable() {
        return cache.get(true).available();
    }

    /**
     * Finds an edition. If it is not cached, the list is read again, since users open the pages of a new edition
     * immediately.
     */
    public Optional<Edition> find(String id) {
        return findCached(id).or(() -> {
            cache.invalidate(true);
            return findCached(id);
        });
    }

    private Optional<Edition> findCached(String id) {
        return all().stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /**
     * Returns an edition.
     *
     * @throws ResponseStatusException 404 if there is no such edition, 503 if the service does not respond
     */
    public Edition require(String id) {
        return find(id).orElseThrow(() ->
                new ResponseStatusException(isAvailable() ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE));
    }

    private ReadResult read() {
        Reply reply = gateway.getAll(
                        List.of(Service.PROPOSAL), "/api/v1/editions?limit=100", new HttpHeaders(), TIMEOUT)
                .get(Service.PROPOSAL);
        if (reply == null || !reply.isSuccess()) {
            return new ReadResult(List.of(), false);
        }
        List<Edition> all = reply.body()
                .path("items")
                .valueStream()
                .map(Edition::of)
                .sorted(Comparator.comparing(Edition::startsOn).reversed())
                .toList();
        return new ReadResult(all, true);
    }
}
