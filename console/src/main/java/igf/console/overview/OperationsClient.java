package igf.console.overview;

import static igf.console.service.Json.string;

import igf.console.page.MailCounts;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Reads the state of operations from the services and triggers repairs. */
final class OperationsClient {

    private OperationsClient() {}

    /**
     * An event or message that could not be processed.
     *
     * @param where component that failed
     * @param about its subject
     */
    record SetAside(String service, String id, String where, String about, String cause) {

        static SetAside of(String service, JsonNode json) {
            return new SetAside(
                    service, string(json, "id"), string(json, "where"), string(json, "subject"), string(json, "cause"));
        }

        /** Read models retry all of their failed events together. */
        public boolean isOfView() {
            return id.startsWith("view-");
        }

        /** Whether a retry sends mails. */
        public boolean isOfMails() {
            return MailCounts.REACTIONS.contains(where);
        }
    }

    /**
     * A long-running operation.
     *
     * @param errors what went wrong
     */
    record Work(String id, String status, long done, long total, List<String> errors) {

        static Work of(JsonNode json) {
            return new Work(
                    string(json, "id"),
                    string(json, "status").toUpperCase(Locale.ROOT),
                    json.path("progress").path("done").asLong(0),
                    json.path("progress").path("total").asLong(0),
                    Json.texts(json.path("errors")));
        }

        public boolean isGoingOn() {
            return status.equals("PENDING") || status.equals("RUNNING");
        }
    }

    /** @param whole whether every service has answered, so that an empty list means that nothing failed */
    record Aside(List<SetAside> letters, boolean whole) {}

    static Aside setAside(Visit visit) {
        List<SetAside> all = new ArrayList<>();
        boolean whole = true;
        for (Service service : Service.values()) {
            try {
                Reply reply = visit.services().ask(service, "/admin/dead-letters");
                whole = whole && reply.succeeded();
                reply.body().path("items").forEach(one -> all.add(SetAside.of(service.id(), one)));
            } catch (ResourceAccessException silent) {
                whole = false;
            }
        }
        return new Aside(List.copyOf(all), whole);
    }

    static Reply settle(Visit visit, String service, String id, String deed) {
        return visit.services().post(Service.named(service), null, "/admin/dead-letters/{id}/{deed}", id, deed);
    }

    static Reply rebuild(Visit visit, String service, String name, String reason, @Nullable String once) {
        return visit.services()
                .post(
                        Service.named(service),
                        Map.of("reason", reason),
                        RequestOptions.once(once),
                        "/admin/projections/{service}/{name}/rebuild",
                        service,
                        name);
    }

    /** Asks the services in turn, since an id does not say which service it belongs to. */
    static Work work(Visit visit, String id) {
        for (Service service : Service.values()) {
            Reply reply = visit.services().ask(service, "/operations/{id}", id);
            if (reply.succeeded()) {
                return Work.of(reply.body());
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
