package igf.console.overview;

import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Asks the services about their running, and has them put right what went wrong. */
@Component
class OperationsClient {

    private final Services services;

    OperationsClient(Services services) {
        this.services = services;
    }

    /** Something that could not be handled. @param where who could not @param about what it concerns */
    record SetAside(String service, String id, String where, String about, String cause) {

        static SetAside of(String service, JsonNode json) {
            return new SetAside(
                    service,
                    json.path("id").asString(""),
                    json.path("where").asString(""),
                    json.path("subject").asString(""),
                    json.path("cause").asString(""));
        }

        /** What a read model could not take in is tried again with everything else that it holds. */
        public boolean isOfView() {
            return id.startsWith("view-");
        }
    }

    /** Work that takes longer than an answer. @param errors what went wrong */
    record Work(String id, String status, long done, long total, List<String> errors) {

        static Work of(JsonNode json) {
            return new Work(
                    json.path("id").asString(""),
                    json.path("status").asString("").toUpperCase(Locale.ROOT),
                    json.path("progress").path("done").asLong(0),
                    json.path("progress").path("total").asLong(0),
                    Json.texts(json.path("errors")));
        }

        public boolean isGoingOn() {
            return status.equals("PENDING") || status.equals("RUNNING");
        }
    }

    /** @param whole whether every service has answered, so that an empty list means that nothing was set aside */
    record Aside(List<SetAside> letters, boolean whole) {}

    Aside setAside(Visit visit) {
        List<SetAside> all = new ArrayList<>();
        boolean whole = true;
        for (Service service : Service.values()) {
            try {
                Reply reply = services.ask(visit, service, "/admin/dead-letters");
                whole = whole && reply.succeeded();
                reply.body().path("items").forEach(one -> all.add(SetAside.of(id(service), one)));
            } catch (ResourceAccessException silent) {
                whole = false;
            }
        }
        return new Aside(List.copyOf(all), whole);
    }

    Reply settle(Visit visit, String service, String id, String deed) {
        return services.send(
                visit,
                named(service),
                HttpMethod.POST,
                null,
                RequestOptions.NONE,
                "/admin/dead-letters/{id}/{deed}",
                id,
                deed);
    }

    Reply rebuild(Visit visit, String service, String name, String reason, @Nullable String once) {
        return services.send(
                visit,
                named(service),
                HttpMethod.POST,
                Map.of("reason", reason),
                RequestOptions.once(once),
                "/admin/projections/{service}/{name}/rebuild",
                service,
                name);
    }

    /** The id does not tell whose it is, so they are asked in turn. */
    Work work(Visit visit, String id) {
        for (Service service : Service.values()) {
            Reply reply = services.ask(visit, service, "/operations/{id}", id);
            if (reply.succeeded()) {
                return Work.of(reply.body());
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String id(Service service) {
        return service.name().toLowerCase(Locale.ROOT);
    }

    private static Service named(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> id(service).equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
