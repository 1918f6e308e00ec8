package igf.console.mails;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.message.Hold;
import igf.console.page.MailCounts;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Reads mails, and releases, retries or discards them. */
final class MailClient {

    private MailClient() {}

    private static final int PAGE = 100;

    /** States in which the secretariat must act. */
    private static final List<String> STATES = List.of("HELD", "FAILED", "QUEUED", "SENT", "DISCARDED");

    /**
     * Selects mails by common properties, or one by one.
     *
     * @param expected how many the user saw
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Selection(
            @Nullable String edition,
            @Nullable String state,
            @Nullable String kind,
            @Nullable List<String> ids,
            int expected,
            @Nullable String reason) {}

    static Outbox outbox(Visit visit, String edition, MailFilter asked) {
        JsonNode overview = visit.services().known(Service.NOTIFICATION, "/editions/{edition}/overview", edition);
        MailFilter wanted = asked.state().isEmpty() ? asked.of(first(overview)) : asked;
        List<Outbox.Count> states = new ArrayList<>();
        for (String state : STATES) {
            long count = overview.path("counts").path(state).asLong(0);
            boolean current = state.equals(wanted.state());
            if (count > 0 || current) {
                states.add(new Outbox.Count(state, count, wanted.address(edition, state, "", ""), current));
            }
        }
        List<Outbox.Count> kinds = overview.path("kinds")
                .valueStream()
                .filter(one -> string(one, "state").equals(wanted.state()))
                .map(one -> {
                    String kind = string(one, "kind");
                    return new Outbox.Count(
                            kind,
                            one.path("count").asLong(0),
                            wanted.address(edition, wanted.state(), kind, ""),
                            kind.equals(wanted.kind()));
                })
                .toList();
        JsonNode page = page(visit, edition, wanted);
        List<Outbox.Row> rows = listOf(page, "items", Outbox.Row.class);
        String next = string(page, "next");
        return new Outbox(
                wanted,
                states,
                kinds,
                count(wanted, states, kinds, rows.size()),
                rows,
                next.isEmpty() ? "" : wanted.address(edition, wanted.state(), wanted.kind(), next),
                overview.path("counts").path("setAside").asLong(0),
                overview.path("counts").path("heldAfterRestore").asLong(0) > 0);
    }

    /** Returns errors that keep mails from being written or sent; none if the viewer may not see them. */
    static List<Outbox.Stuck> stuck(Visit visit, Outbox outbox) {
        return outbox.setAside() == 0
                ? List.of()
                : listOf(
                                visit.services().readable(Service.NOTIFICATION, "/admin/dead-letters"),
                                "items",
                                Outbox.Stuck.class)
                        .stream()
                        .filter(one -> MailCounts.REACTIONS.contains(one.where()))
                        .toList();
    }

    /** Counts the mails of all editions that are held since a restore. */
    static MailCounts held(Visit visit, Outbox outbox) {
        return outbox.held()
                ? visit.services().read(Service.NOTIFICATION, Hold.class, "/messages/hold").kinds().stream()
                        .map(kind -> MailCounts.of(kind.kind(), kind.count()))
                        .reduce(MailCounts.NONE, MailCounts::and)
                : MailCounts.NONE;
    }

    static Reply releaseHold(Visit visit) {
        return visit.services().post(Service.NOTIFICATION, null, "/messages/hold/release");
    }

    private static long count(MailFilter wanted, List<Outbox.Count> states, List<Outbox.Count> kinds, int here) {
        if (!wanted.number().isEmpty()) {
            return here;
        }
        return (wanted.kind().isEmpty() ? states : kinds)
                .stream()
                        .filter(Outbox.Count::current)
                        .mapToLong(Outbox.Count::count)
                        .sum();
    }

    private static String first(JsonNode overview) {
        return STATES.stream()
                .filter(state -> overview.path("counts").path(state).asLong(0) > 0)
                .findFirst()
                .orElse("HELD");
    }

    private static JsonNode page(Visit visit, String edition, MailFilter wanted) {
        StringBuilder path = new StringBuilder("/messages?limit=" + PAGE + "&edition={edition}&state={state}");
        List<String> variables = new ArrayList<>(List.of(edition, wanted.state()));
        if (!wanted.kind().isEmpty()) {
            path.append("&kind={kind}");
            variables.add(wanted.kind());
        }
        if (!wanted.number().isEmpty()) {
            path.append("&about={about}");
            variables.add(proposal(visit, edition, wanted.number()));
        }
        if (!wanted.cursor().isEmpty()) {
            path.append("&cursor={cursor}");
            variables.add(wanted.cursor());
        }
        return visit.services().read(Service.NOTIFICATION, path.toString(), variables.toArray());
    }

    /** @throws ResponseStatusException 404 if the edition has no such number */
    private static String proposal(Visit visit, String edition, String number) {
        return visit.services()
                .read(Service.PROPOSAL, "/editions/{edition}/proposals?q={q}&limit=50", edition, number)
                .path("items")
                .valueStream()
                .filter(one -> string(one, "number").equals(number))
                .map(one -> string(one, "id"))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static MailDetails mail(Visit visit, String id) {
        return visit.services().read(Service.NOTIFICATION, MailDetails.class, "/messages/{id}", id);
    }

    static Reply release(Visit visit, String id, RequestOptions how) {
        return visit.services().post(Service.NOTIFICATION, null, how, "/messages/{id}/release", id);
    }

    static Reply discard(Visit visit, String id, String reason, RequestOptions how) {
        return visit.services().post(Service.NOTIFICATION, Map.of("reason", reason), how, "/messages/{id}/discard", id);
    }

    /** @param deed {@code release}, {@code discard} or {@code retry} */
    static Reply many(Visit visit, String deed, Selection which, RequestOptions how) {
        return visit.services().post(Service.NOTIFICATION, which, how, "/messages/{deed}", deed);
    }
}
