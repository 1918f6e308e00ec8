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

/** The editions that everybody may know of, kept for a moment. */
@Component
public class Editions {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Gateway gateway;
    private final LoadingCache<Boolean, Read> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(_ -> read());

    Editions(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @param answered whether the service has told */
    private record Read(List<Edition> all, boolean answered) {}

    /** The latest first; none while the service is away. */
    public List<Edition> all() {
        return recent.get(true).all();
    }

    /** Whether it is known which editions there are. */
    public boolean isKnown() {
        return recent.get(true).answered();
    }

    /** One that was made since the list was read is there too: who made it goes to its pages at once. */
    public Optional<Edition> named(String id) {
        return kept(id).or(() -> {
            recent.invalidate(true);
            return kept(id);
        });
    }

    private Optional<Edition> kept(String id) {
        return all().stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** @throws ResponseStatusException not found, or unavailable while nobody tells which editions there are */
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
