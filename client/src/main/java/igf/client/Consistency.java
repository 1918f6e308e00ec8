package igf.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The newest consistency token of each service. Clients that share one see each other's writes in whatever they read. */
public final class Consistency {
    private final Map<ServiceOfPath, String> newest = new EnumMap<>(ServiceOfPath.class);

    /** What a call carries as {@code Consistency-Token}, if anything. @param path of the call, as {@code /api/v1/feed} */
    public synchronized Optional<String> token(String path) {
        return Optional.ofNullable(newest.get(ServiceOfPath.of(path)));
    }

    /** What an answer carried. */
    public synchronized void note(String path, String token) {
        newest.put(ServiceOfPath.of(path), token);
    }
}
