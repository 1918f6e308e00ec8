package igf.console.overview;

import static igf.console.service.Json.string;

import igf.console.page.MailCounts;
import igf.console.page.PageContext;
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
     * @param about subject of the event or message
     */
    record DeadLetter(String service, String id, String where, String about, String cause) {

        static DeadLetter of(String service, JsonNode json) {
            return new DeadLetter(
                    service, string(json, "id"), string(json, "where"), string(json, "subject"), string(json, "cause"));
        }

        /** Whether it is an event of a read model. A read model retries all of its failed events together. */
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
     * @param done number of completed steps
     * @param total number of all steps
     * @param errors error messages
     */
    record OperationState(String id, String status, long done, long total, List<String> errors) {

        static OperationState of(JsonNode json) {
            return new OperationState(
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

    /** @param complete whether every service has responded; only then does an empty list mean that nothing failed */
    record DeadLetters(List<DeadLetter> letters, boolean complete) {}

    static DeadLetters readDeadLetters(PageContext context) {
        List<DeadLetter> all = new ArrayList<>();
        boolean complete = true;
        for (Service service : Service.values()) {
            try {
                Reply reply = context.services().getAnyStatus(service, "/admin/dead-letters");
                complete = complete && reply.isSuccess();
                reply.body().path("items").forEach(item -> all.add(DeadLetter.of(service.id(), item)));
            } catch (ResourceAccessException e) {
                complete = false;
            }
        }
        return new DeadLetters(List.copyOf(all), complete);
    }

    static Reply resolveDeadLetter(PageContext context, String service, String id, String action) {
        return context.services().post(Service.fromId(service), null, "/admin/dead-letters/{id}/{action}", id, action);
    }

    static Reply rebuild(PageContext context, String service, String name, String reason, @Nullable String once) {
        return context.services()
                .post(
                        Service.fromId(service),
                        Map.of("reason", reason),
                        RequestOptions.withIdempotencyKey(once),
                        "/admin/projections/{service}/{name}/rebuild",
                        service,
                        name);
    }

    /**
     * Finds an operation by sending the request to one service after another, since an id does not say which service it
     * belongs to.
     *
     * @throws ResponseStatusException 404 if no service knows the operation
     */
    static OperationState findOperation(PageContext context, String id) {
        for (Service service : Service.values()) {
            Reply reply = context.services().getAnyStatus(service, "/operations/{id}", id);
            if (reply.isSuccess()) {
                return OperationState.of(reply.body());
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
