package igf.console.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.time.Duration;
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

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Gateway gateway;
    private final LoadingCache<Boolean, Read> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(_ -> read());

    Editions(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @param answered whether the service has answered */
    private record Read(List<Edition> all, boolean answered) {}

    /** Returns the editions, latest first; none while the service is unavailable. */
    public List<Edition> all() {
        return recent.get(true).all();
    }

    /** Whether the service has answered. */
    public boolean isKnown() {
        return recent.get(true).answered();
    }

    /** Finds an edition. If it is not cached, the list is read again, since its creator opens its pages immediately. */
    public Optional<Edition> named(String id) {
        return kept(id).or(() -> {
            recent.invalidate(true);
            return kept(id);
        });
    }

    private Optional<Edition> kept(String id) {
        return all().stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** @throws ResponseStatusException 404 if there is none, 503 if the service does not answer */
    public Edition require(String id) {
        return named(id)
                .orElseThrow(() ->
                        new ResponseStatusException(isKnown() ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE));
    }

    private Read read() {
        Reply answer = gateway.getAll(
                        List.of(Service.PROPOSAL), "/api/v1/editions?limit=100", new HttpHeaders(), PATIENCE)
                .get(Service.PROPOSAL);
        if (answer == null || !answer.succeeded()) {
            return new Read(List.of(), false);
        }
        List<Edition> all = answer.body()
                .path("items")
                .valueStream()
                .map(Edition::of)
                .sorted(Comparator.comparing(Edition::startsOn).reversed())
                .toList();
        return new Read(all, true);
    }
}
