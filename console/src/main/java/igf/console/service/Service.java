package igf.console.service;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A service behind the gateway, in the order in which data flows. */
public enum Service {
    PROPOSAL,
    SCHEDULING,
    PARTICIPATION,
    NOTIFICATION;

    /** Returns the short name, as in {@code /admin/projections/{service}/…}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a service by its short name.
     *
     * @throws ResponseStatusException 404 if there is no such service
     */
    public static Service fromId(String id) {
        return Stream.of(values())
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
