package igf.gateway;

import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.ServiceHealth;
import igf.gateway.access.AccessProperties;
import igf.gateway.access.NestedClaim;
import igf.gateway.health.HealthReader;
import igf.gateway.problem.ProblemException;
import igf.gateway.request.StreamLimit;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.PropagatedHeaders;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives the console the gateway's connections, health and limits. */
@Component
class ConsoleGateway implements Gateway {

    private final Backends backends;
    private final ServiceClient client;
    private final PropagatedHeaders headers;
    private final HealthReader health;
    private final StreamLimit streams;
    private final AccessProperties access;

    ConsoleGateway(
            Backends backends,
            ServiceClient client,
            PropagatedHeaders headers,
            HealthReader health,
            StreamLimit streams,
            AccessProperties access) {
        this.backends = backends;
        this.client = client;
        this.headers = headers;
        this.health = health;
        this.streams = streams;
        this.access = access;
    }

    @Override
    public URI api(Service service) {
        return backendOf(service).base();
    }

    @Override
    public URI management(Service service) {
        return backends.management().services().get(service.ordinal()).base();
    }

    @Override
    public Reply send(HttpMethod method, URI uri, HttpHeaders headers, @Nullable String body) {
        return toReply(client.send(method, uri, headers, body));
    }

    @Override
    public Map<Service, Reply> getAll(
            Collection<Service> services, String path, HttpHeaders headers, Duration timeout) {
        Map<Backend, ServiceResponse> responses =
                client.getAll(services.stream().map(this::backendOf).toList(), path, headers, timeout);
        Map<Service, Reply> replies = new EnumMap<>(Service.class);
        for (Service service : services) {
            ServiceResponse response = responses.get(backendOf(service));
            if (response != null) {
                replies.put(service, toReply(response));
            }
        }
        return replies;
    }

    @Override
    public HttpHeaders headers(HttpServletRequest request) {
        return headers.of(request);
    }

    @Override
    public List<String> roles(Map<String, Object> claims) {
        return NestedClaim.textList(claims, access.claims().roles());
    }

    @Override
    public List<ServiceHealth> health() {
        return health.services().stream()
                .map(service -> new ServiceHealth(
                        service.service(),
                        service.status().name(),
                        service.projections().stream()
                                .map(view -> new ServiceHealth.Projection(
                                        view.name(),
                                        view.position(),
                                        view.head(),
                                        view.lag(),
                                        view.rebuilding(),
                                        view.deadLetters()))
                                .toList(),
                        service.setAside()))
                .toList();
    }

    @Override
    public OpenStream openStream(String person) {
        try {
            return streams.open(person)::close;
        } catch (ProblemException e) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(e.kind().status()));
        }
    }

    private Backend backendOf(Service service) {
        return backends.services().get(service.ordinal());
    }

    private static Reply toReply(ServiceResponse response) {
        return new Reply(response.status().value(), response.json(), response.headers());
    }
}
