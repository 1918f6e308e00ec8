package igf.console.overview;

import static igf.console.service.Json.string;

import igf.console.login.ConsoleProperties;
import igf.console.overview.Overview.Attention;
import igf.console.overview.Overview.Count;
import igf.console.overview.Overview.Group;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.ServiceHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads the overview from the services with the user's token. A service that does not respond is shown as unavailable.
 */
@Component
public class OverviewReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /**
     * A list of items that wait for the secretariat and that the services do not count.
     *
     * @param what message key
     * @param list path of the list below the edition's path
     * @param page page where they are handled
     */
    private record WorkQueue(String what, String list, String page) {}

    private static final List<WorkQueue> WORK_QUEUES = List.of(
            new WorkQueue("attention.proposal.APPEALS", "/appeals?state=FILED", "/selection/{edition}"),
            new WorkQueue(
                    "attention.proposal.EVIDENCE",
                    "/conditions?state=EVIDENCE",
                    "/selection/{edition}/conditions?state=EVIDENCE"));

    private final Gateway gateway;
    private final ConsoleProperties console;

    OverviewReader(Gateway gateway, ConsoleProperties console) {
        this.gateway = gateway;
        this.console = console;
    }

    public Overview read(String edition, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        String address = "/api/v1/editions/" + edition;
        List<@Nullable Reply> replies = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        Map<Service, Reply> counts = gateway.getAll(List.of(Service.values()), address + "/overview", headers, TIMEOUT);
        for (Service service : Service.values()) {
            replies.add(counts.get(service));
            groups.add(group(service.id(), edition, counts.get(service)));
        }
        List<ServiceHealth> services = gateway.health();
        List<Attention> attention = new ArrayList<>(attention(groups, services, edition));
        for (WorkQueue queue : WORK_QUEUES) {
            Reply reply = gateway.getAll(List.of(Service.PROPOSAL), address + queue.list(), headers, TIMEOUT)
                    .get(Service.PROPOSAL);
            replies.add(reply);
            long count = reply == null ? 0 : reply.body().path("items").size();
            attention.add(new Attention(count, queue.what(), queue.page().replace("{edition}", edition)));
        }
        boolean whole = replies.stream().allMatch(OverviewReader::isUsable)
                && services.stream().allMatch(service -> service.setAside() != null);
        return new Overview(
                edition,
                attention.stream().filter(item -> item.count() > 0).toList(),
                List.copyOf(groups),
                services,
                whole);
    }

    /** Returns whether the reply can be used: success, or 404 from a service that has no data about the edition. */
    private static boolean isUsable(@Nullable Reply reply) {
        return reply != null && (reply.isSuccess() || reply.isNotFound());
    }

    private static Group group(String service, String edition, @Nullable Reply reply) {
        if (reply == null || !reply.isSuccess()) {
            return new Group(service, false, "", "", List.of());
        }
        JsonNode json = reply.body();
        // Zero counts are not shown.
        List<Count> counts = json.path("counts").properties().stream()
                .filter(count -> count.getValue().asLong(0) > 0)
                .map(count -> {
                    String name = Count.nameOf(count.getKey());
                    return new Count(name, count.getValue().asLong(0), Listing.link(service, edition, name));
                })
                .toList();
        return new Group(
                service, true, string(json, "asOf").replaceFirst("\\.\\d+Z$", "Z"), string(json, "position"), counts);
    }

    private List<Attention> attention(List<Group> groups, List<ServiceHealth> services, String edition) {
        List<Attention> all = new ArrayList<>();
        long notReady = services.stream().filter(service -> !service.ready()).count();
        long deadLetters = 0;
        for (ServiceHealth service : services) {
            Long setAside = service.setAside();
            deadLetters += setAside == null ? 0 : setAside;
        }
        all.add(new Attention(notReady, "attention.services", "/operations"));
        all.add(new Attention(deadLetters, "attention.dead-letters", "/operations"));
        for (String rule : console.attention()) {
            String service = rule.substring(0, rule.indexOf('/'));
            String name = rule.substring(rule.indexOf('/') + 1);
            long count = groups.stream()
                    .filter(group -> group.service().equals(service))
                    .mapToLong(group -> group.count(name))
                    .sum();
            String link = Listing.link(service, edition, name);
            all.add(new Attention(count, "attention." + service + "." + name, link.isEmpty() ? "#" + service : link));
        }
        return all;
    }
}
