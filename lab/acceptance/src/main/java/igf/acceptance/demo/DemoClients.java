package igf.acceptance.demo;

import igf.client.Consistency;
import igf.client.IgfClient;
import java.util.HashMap;
import java.util.Map;

/** Clients for the accounts of the demo, each connected on first use. */
final class DemoClients implements AutoCloseable {
    static final String SECRETARIAT = "secretariat";
    static final String ORGANIZER = "organizer-1";
    static final String TOOL = "tool";

    private final String url;
    /** Shared by all clients, so that each sees the writes of the others. */
    private final Consistency consistency = new Consistency();

    private final Map<String, IgfClient> clients = new HashMap<>();

    DemoClients(String url) {
        this.url = url;
    }

    <T> T clientOf(String name, Class<T> api) {
        return clients.computeIfAbsent(
                        name,
                        key -> IgfClient.connect(url, name, name + "-secret").withSharedConsistency(consistency))
                .api(api);
    }

    @Override
    public void close() {
        clients.values().forEach(IgfClient::close);
    }
}
