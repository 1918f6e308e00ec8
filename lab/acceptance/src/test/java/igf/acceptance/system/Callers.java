package igf.acceptance.system;

import igf.client.Consistency;
import igf.client.IgfClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** All callers: the demo clients by name, the anonymous caller, and holders of a secret. */
public final class Callers implements AutoCloseable {
    private static final String NOBODY = "";

    static {
        // Most of what a journey waits for is there already. By default the first look comes after 100 ms.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private final String url;
    /**
     * Shared, so that all callers of a journey see one another's writes. Not shared between journeys: of two writes at
     * the same time the older token may be stored last.
     */
    private final Consistency consistency = new Consistency();

    private final Map<String, IgfClient> clients = new ConcurrentHashMap<>();
    private final Raw raw;
    private final @Nullable Recorder recorder;

    public Callers(String url) {
        this(url, url, null);
    }

    private Callers(String system, String url, @Nullable Recorder recorder) {
        this.url = url;
        this.raw = new Raw(system, consistency);
        this.recorder = recorder;
    }

    /** Returns callers whose every exchange is recorded, for the comparison with the API's document. */
    public static Callers recorded(String system) {
        Recorder recorder = new Recorder(system);
        return new Callers(system, recorder.url(), recorder);
    }

    /** Returns the address that they call. */
    public String url() {
        return url;
    }

    /** @param name of a demo client, as {@code secretariat} or {@code mag-1} */
    public IgfClient as(String name) {
        return clients.computeIfAbsent(
                name, missing -> IgfClient.connect(url, name, name + "-secret").withSharedConsistency(consistency));
    }

    public <T> T as(String name, Class<T> api) {
        return as(name).api(api);
    }

    /** Calls without a token. */
    public <T> T nobody(Class<T> api) {
        return clients.computeIfAbsent(
                        NOBODY, missing -> IgfClient.anonymous(url).withSharedConsistency(consistency))
                .api(api);
    }

    /** Returns calls below the typed client: those that a client would not send, and exact bodies. */
    public Raw raw() {
        return raw;
    }

    @Override
    public void close() {
        clients.values().forEach(IgfClient::close);
        raw.close();
        if (recorder != null) {
            recorder.close();
        }
    }
}
