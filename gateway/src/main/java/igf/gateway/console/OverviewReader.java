package igf.gateway.console;

import igf.gateway.console.Overview.Attention;
import igf.gateway.console.Overview.Count;
import igf.gateway.console.Overview.Group;
import igf.gateway.health.Readiness;
import igf.gateway.health.ServiceHealth;
import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.login.ConsoleProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gathers the overview from the services, with the user's own token. Whoever is away only leaves a gap. */
@Component
class OverviewReader {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Backends backends;
    private final InnerClient inner;
    private final Readiness readiness;
    private final ConsoleProperties console;

    OverviewReader(Backends backends, InnerClient inner, Readiness readiness, ConsoleProperties console) {
        this.backends = backends;
        this.inner = inner;
        this.readiness = readiness;
        this.console = console;
    }

    Overview read(String edition, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        List<Group> groups = groups(edition, headers);
        List<ServiceHealth> services = readiness.services();
        return new Overview(edition, attention(groups, services, edition), groups, services);
    }

    private List<Group> groups(String edition, HttpHeaders headers) {
        Map<Backend, Answer> answers =
                inner.getAll(backends.services(), "/api/v1/editions/" + edition + "/overview", headers, PATIENCE);
        return backends.services().stream()
                .map(service -> group(service.name(), edition, answers.get(service)))
                .toList();
    }

    private static Group group(String service, String edition, @Nullable Answer answer) {
        if (answer == null || !answer.succeeded()) {
            return new Group(service, false, "", "", List.of());
        }
        JsonNode json = answer.json();
        // What there is none of is not shown.
        List<Count> counts = json.path("counts").properties().stream()
                .filter(count -> count.getValue().asLong(0) > 0)
                .map(count -> {
                    String name = Count.nameOf(count.getKey());
                    return new Count(name, count.getValue().asLong(0), Listing.link(service, edition, name));
                })
                .toList();
        return new Group(
                service,
                true,
                json.path("asOf").asString("").replaceFirst("\\.\\d+Z$", "Z"),
                json.path("position").asString(""),
                counts);
    }

    private List<Attention> attention(List<Group> groups, List<ServiceHealth> services, String edition) {
        List<Attention> all = new ArrayList<>();
        long notReady = services.stream().filter(service -> !service.ready()).count();
        long deadLetters = services.stream()
                .flatMap(service -> service.projections().stream())
                .mapToLong(ServiceHealth.Projection::deadLetters)
                .sum();
        all.add(new Attention(notReady, "attention.services", "/operations"));
        all.add(new Attention(deadLetters, "attention.dead-letters", "/operations"));
        for (String rule : console.attention()) {
            String service = rule.substring(0, rule.indexOf('/'));
            String name = rule.substring(rule.indexOf('/') + 1);
            long count = groups.stream()
                    .filter(group -> group.service().equals(service))
                    .mapToLong(group -> group.of(name))
                    .sum();
            String link = Listing.link(service, edition, name);
            all.add(new Attention(count, "attention." + service + "." + name, link.isEmpty() ? "#" + service : link));
        }
        return all.stream().filter(one -> one.count() > 0).toList();
    }
}
