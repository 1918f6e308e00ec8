package igf.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The newest consistency token of each service. Clients that share one see each other's writes. */
public final class Consistency {
    private final Map<ServiceOfPath, String> newest = new EnumMap<>(ServiceOfPath.class);

    /**
     * Returns the {@code Consistency-Token} to send; empty before the first write.
     *
     * @param path path of the call, as {@code /api/v1/feed}
     */
    public synchronized Optional<String> token(String path) {
        return Optional.ofNullable(newest.get(ServiceOfPath.of(path)));
    }

    /** Stores the token of a response. */
    public synchronized void store(String path, String token) {
        newest.put(ServiceOfPath.of(path), token);
    }
}
