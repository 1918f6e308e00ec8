package igf.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sessions that services keep for gateways, at each of them. No service counts these calls among those that it has seen. */
final class SessionStore {

    static final String PATH = "/internal/sessions";

    private final Map<String, String> sealed = new ConcurrentHashMap<>();

    SessionStore(List<Service> services) {
        services.forEach(service -> service.on(PATH, this::answer));
    }

    /** What is kept, as {@code id=sealed}. */
    List<String> all() {
        return sealed.entrySet().stream().map(Map.Entry::toString).toList();
    }

    private void answer(HttpExchange exchange, Service.Seen seen) throws IOException {
        JsonNode body = seen.body().isEmpty()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(seen.body());
        String id = seen.uri().substring(seen.uri().lastIndexOf('/') + 1);
        String known = switch (seen.method()) {
            case "POST" ->
                sealed.put(body.path("id").asString(), body.path("sealed").asString());
            case "PUT" ->
                sealed.computeIfPresent(id, (_, _) -> body.path("sealed").asString());
            case "DELETE" -> sealed.remove(id);
            default -> sealed.get(id);
        };
        boolean shown = seen.method().equals("GET") && known != null;
        Service.send(exchange, shown ? 200 : 204, shown ? "{\"sealed\":\"" + known + "\"}" : "");
    }
}
