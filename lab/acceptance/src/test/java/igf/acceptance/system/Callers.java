package igf.acceptance.system;

import igf.client.Consistency;
import igf.client.IgfClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Everybody who calls: the demo clients by name, nobody, and holders of a secret. */
public final class Callers implements AutoCloseable {
    private static final String NOBODY = "";

    static {
        // Most of what a journey waits for is there already. By default the first look comes after 100 ms.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private final String url;
    /**
     * What one of them has written all of them find: they are one journey's, since of writes at the same time the token that
     * is noted last may be the older one.
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

    /** Those whose every exchange is noted, to be compared with the API's document. */
    public static Callers recorded(String system) {
        Recorder recorder = new Recorder(system);
        return new Callers(system, recorder.url(), recorder);
    }

    /** Where they call. */
    public String url() {
        return url;
    }

    /** @param name of a demo client, as {@code secretariat} or {@code mag-1} */
    public IgfClient as(String name) {
        return clients.computeIfAbsent(
                name, missing -> IgfClient.connect(url, name, name + "-secret").sharing(consistency));
    }

    public <T> T as(String name, Class<T> api) {
        return as(name).api(api);
    }

    /** Without a token. */
    public <T> T nobody(Class<T> api) {
        return clients.computeIfAbsent(
                        NOBODY, missing -> IgfClient.anonymous(url).sharing(consistency))
                .api(api);
    }

    /** Calls below the typed client: what a client would not send, and bodies letter by letter. */
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
